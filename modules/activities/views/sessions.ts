import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { findOrganisation } from '#modules/organisations/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import {
  type Action,
  type Category,
  isAnnouncedInFull,
  possibleActions,
  type State,
  type Theme,
} from '../rules.ts';

/** A session as it comes from the database, with the words of its programme and the name of its organisation. */
export type SessionRow = {
  id: string;
  programmeId: string;
  item: string;
  category: Category;
  theme: Theme;
  organisationId: string;
  organisationName: string;
  organisationPath: string;
  centreId: string | null;
  onDate: IsoDate;
  startsAt: Date;
  endsAt: Date;
  place: string;
  organiser: string;
  announcedOn: IsoDate | null;
  state: State;
  headCount: number | null;
  source: 'recorded' | 'paper';
  struckAt: Date | null;
  demonstration: boolean;
};

/** The columns of a `SessionRow`. */
export const sessionColumns = sql`
  session.id, session.programme_id, programme.item, programme.category, programme.theme, session.organisation_id,
  unit.name as organisation_name, unit.path as organisation_path, session.centre_id, session.on_date,
  session.starts_at, session.ends_at, session.place, session.organiser, session.announced_on, session.state,
  session.head_count, session.source, session.struck_at, programme.demonstration`;

/** What a `SessionRow` is read from. */
export const sessionTables = sql`
  activities.session
  join activities.programme on programme.id = session.programme_id
  join organisations.unit on unit.id = session.organisation_id`;

/** A session as screens get it. */
export const shown = ({ organisationPath: _, struckAt, startsAt, endsAt, ...row }: SessionRow) => ({
  ...row,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
  announcedInFull: isAnnouncedInFull(row),
  struck: struckAt !== null,
});

const permissionFor: Record<Action, keyof typeof permissions> = {
  announce: 'plan',
  move: 'plan',
  cancel: 'plan',
  record: 'record',
  correct: 'record',
  strike: 'strike',
};

/** What the actor may do about a session now. */
export const permittedActions = (reading: Reading, row: SessionRow): Action[] =>
  possibleActions(row, reading.now).filter((action) =>
    reaches(reading.actor, permissions[permissionFor[action]], row.organisationPath),
  );

type Filter = QueryOf<typeof contract.exportSessions>;

/** The organisations that the actor may see and asked for, as a condition on the column that names one. */
const unitsSought = (reading: Reading, { beneath }: Filter, column: string): RawBuilder<SqlBool> =>
  beneath
    ? sql<SqlBool>`${sql.ref(column)} in (
        select low.id from organisations.unit low
        where low.path <@ (select top.path from organisations.unit top where top.id = ${beneath})
          and ${may(reading.actor, permissions.read, 'low.id')})`
    : may(reading.actor, permissions.read, column);

/**
 * The organisations, and the services and themes, that are asked for. Services and themes stand on the programme; there are
 * far fewer programmes than sessions, so they are found first and their sessions by index.
 */
const whereSought = (reading: Reading, filter: Filter): RawBuilder<SqlBool> => {
  const { category, theme } = filter;
  if (!category && !theme) return unitsSought(reading, filter, 'session.organisation_id');
  const said = [
    ...(category ? [sql`programme.category = ${category}`] : []),
    ...(theme ? [sql`programme.theme = ${theme}`] : []),
  ];
  return sql<SqlBool>`(session.programme_id, session.organisation_id) in (
    select programme.id, programme.organisation_id from activities.programme
    where ${unitsSought(reading, filter, 'programme.organisation_id')} and ${sql.join(said, sql` and `)})`;
};

const standing = (state: Filter['state']): RawBuilder<SqlBool> => {
  if (state === 'struck') return sql`session.struck_at is not null`;
  return state ? sql`session.struck_at is null and session.state = ${state}` : sql`session.struck_at is null`;
};

/** Which sessions the actor may see and asked for; it reads of `activities.session` only what the indexes hold. */
export const soughtSessions = (reading: Reading, filter: Filter): RawBuilder<SqlBool> => {
  const conditions = [
    whereSought(reading, filter),
    standing(filter.state),
    ...(filter.from ? [sql`session.on_date >= ${filter.from}::date`] : []),
    ...(filter.until ? [sql`session.on_date <= ${filter.until}::date`] : []),
    ...(filter.programmeId ? [sql`session.programme_id = ${filter.programmeId}`] : []),
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
};

type Sorting = { needs: RawBuilder<unknown>; by: (order: RawBuilder<unknown>) => RawBuilder<unknown> };

/** The orders of a list: what each needs beside the session itself, and how it sorts. */
const sortings = {
  onDate: {
    needs: sql``,
    by: (order) => sql`session.on_date ${order}, session.starts_at ${order}, session.id ${order}`,
  },
  headCount: { needs: sql``, by: (order) => sql`session.head_count ${order} nulls last, session.id` },
  item: {
    needs: sql`join activities.programme on programme.id = session.programme_id`,
    by: (order) => sql`programme.item ${order}, session.id`,
  },
  organisationName: {
    needs: sql`join organisations.unit on unit.id = session.organisation_id`,
    by: (order) => sql`unit.name ${order}, session.on_date, session.id`,
  },
} satisfies Record<string, Sorting>;

/** How many sessions a filter finds. */
export const countSessions = async (reading: Reading, filter: Filter): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from activities.session where ${soughtSessions(reading, filter)}`.execute(
    reading.db,
  );
  return rows[0]?.total ?? 0;
};

type Page = { sort: keyof typeof sortings; order: 'asc' | 'desc'; page: number; pageSize: number };

/**
 * The sessions that a filter finds, in an order, from one page. The page is found by ids alone, so that only its own rows
 * are read whole.
 */
export const findSessions = async (reading: Reading, filter: Filter, page: Page): Promise<SessionRow[]> => {
  const { needs, by } = sortings[page.sort];
  const sorted = by(page.order === 'asc' ? sql`asc` : sql`desc`);
  const { rows } = await sql<SessionRow>`
    with page as materialized (
      select session.id from activities.session ${needs}
      where ${soughtSessions(reading, filter)}
      order by ${sorted} limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize})
    select ${sessionColumns} from ${sessionTables} join page on page.id = session.id
    order by ${sorted}`.execute(reading.db);
  return rows;
};

/** A page of the sessions the actor may see, with the exact total. */
export const listSessions = async (reading: Reading, query: QueryOf<typeof contract.listSessions>) => {
  const [rows, total] = await Promise.all([
    findSessions(reading, query, query),
    countSessions(reading, query),
  ]);
  return { total, rows: rows.map(shown) };
};

/** The sessions of one day at an organisation and beneath it, as the day goes, each with what can be done about it. */
export const listTodaysSessions = async (
  reading: Reading,
  { organisationId, on = reading.today }: QueryOf<typeof contract.listTodaysSessions>,
) => {
  await findOrganisation(reading, permissions.read, organisationId);
  const filter = { from: on, until: on, beneath: organisationId };
  const rows = await findSessions(reading, filter, { sort: 'onDate', order: 'asc', page: 1, pageSize: 500 });
  return rows.map((row) => ({ ...shown(row), permittedActions: permittedActions(reading, row) }));
};
