import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';

export type HoursRow = {
  personId: string;
  name: string;
  organisationId: string;
  organisationName: string;
  fullTime: boolean;
  hours: number;
  hoursElsewhere: number;
  missingHours: number;
};

export type HoursFilter = QueryOf<typeof contract.exportHours>;

/**
 * Everybody in post on the last day of the year (or today), at each place they serve: hours that count there, hours that
 * count at another of their places, and what is missing to the target.
 */
const served = (reading: Reading, { year, targetHours, beneath }: HoursFilter) => sql`
  select post.person_id, min(post.person_name) as name, post.organisation_id, unit.name as organisation_name,
    bool_or(post.full_time) as full_time, coalesce(min(here.hours), 0) as hours,
    coalesce(min(altogether.hours), 0) - coalesce(min(here.hours), 0) as hours_elsewhere,
    greatest(0, ${targetHours}::numeric - coalesce(min(altogether.hours), 0)) as missing_hours
  from people.post_held post
  join organisations.unit on unit.id = post.organisation_id
  left join lateral (${attended(year)} and attended.organisation_id = post.organisation_id) here on true
  left join lateral (${attended(year)}) altogether on true
  where post.from_on <= least(${`${year}-12-31`}::date, ${reading.today}::date)
    and coalesce(post.until_on, 'infinity') >= least(${`${year}-12-31`}::date, ${reading.today}::date)
    and ${may(reading.actor, permissions.readNames, 'post.organisation_id')} and ${isBeneath(beneath)}
  group by post.person_id, post.organisation_id, unit.name`;

const attended = (year: number) => sql`
  select sum(attended.hours) as hours from training.attended
  where attended.person_id = post.person_id and attended.on_date between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`;

const isBeneath = (organisationId: string | undefined): RawBuilder<SqlBool> =>
  organisationId
    ? sql`unit.path <@ (select top.path from organisations.unit top where top.id = ${organisationId})`
    : sql`true`;

const chosen = ({ fullTime, reached }: HoursFilter): RawBuilder<SqlBool> => {
  const all: RawBuilder<SqlBool>[] = [sql`true`];
  if (fullTime !== undefined) all.push(sql`full_time = ${fullTime}`);
  if (reached !== undefined) all.push(reached ? sql`missing_hours = 0` : sql`missing_hours > 0`);
  return sql<SqlBool>`${sql.join(all, sql` and `)}`;
};

type Column = QueryOf<typeof contract.listHours>['sort'];
const sortedBy: Record<Column, RawBuilder<unknown>> = {
  hours: sql`hours`,
  name: sql`name`,
  organisationName: sql`organisation_name`,
};
type Page = { sort: Column; order: 'asc' | 'desc'; limit: number; offset: number };

/** Hours of training by person in post, as a filter leaves them. */
export const findHours = async (reading: Reading, filter: HoursFilter, page: Page): Promise<HoursRow[]> => {
  const { rows } = await sql<HoursRow>`
    select * from (${served(reading, filter)}) served where ${chosen(filter)}
    order by ${sortedBy[page.sort]} ${sql.raw(page.order)}, person_id limit ${page.limit} offset ${page.offset}`.execute(
    reading.db,
  );
  return rows;
};

export const countHours = async (reading: Reading, filter: HoursFilter) => {
  const { rows } = await sql<{ total: number; reachedCount: number }>`
    select count(*) as total, count(*) filter (where missing_hours = 0) as reached_count
    from (${served(reading, filter)}) served where ${chosen(filter)}`.execute(reading.db);
  return rows[0] ?? { total: 0, reachedCount: 0 };
};

/** A page of the hours of a year by person in post, with how many have reached the target. */
export const listHours = async (reading: Reading, query: QueryOf<typeof contract.listHours>) => {
  const { sort, order, page, pageSize, targetHours } = query;
  const [rows, counts] = await Promise.all([
    findHours(reading, query, { sort, order, limit: pageSize, offset: (page - 1) * pageSize }),
    countHours(reading, query),
  ]);
  return { ...counts, rows, targetHours };
};
