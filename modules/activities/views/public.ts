import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { addDays } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/public.ts';
import { refusals } from '../refusals.ts';
import type { Category, State, Theme } from '../rules.ts';

type Query = QueryOf<typeof contract.listPublicSessions>;
type About = QueryOf<typeof contract.countPublicSessions>;

type Row = {
  id: string;
  programmeId: string;
  item: string;
  category: Category;
  theme: Theme;
  organisationId: string;
  organisationName: string;
  townName: string | null;
  centreId: string | null;
  centreName: string | null;
  onDate: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  organiser: string;
  state: State;
  demonstration: boolean;
};

const columns = sql`
  session.id, session.programme_id, programme.item, programme.category, programme.theme, session.organisation_id,
  unit.name as organisation_name,
  case unit.level when 'town' then unit.name when 'village' then above.name end as town_name,
  session.centre_id, centre.name as centre_name, session.on_date, session.starts_at, session.ends_at, session.place,
  session.organiser, session.state, programme.demonstration`;

const tables = sql`
  activities.session
  join activities.programme on programme.id = session.programme_id
  join organisations.unit on unit.id = session.organisation_id
  left join organisations.unit above on above.id = unit.parent_id
  left join centres.public_centre centre on centre.id = session.centre_id`;

/** Announced and not struck out: nothing else is for the public. A cancelled one stays, so that nobody comes in vain. */
const announced = ({ today }: Reading) =>
  sql<SqlBool>`session.struck_at is null and session.announced_on <= ${today}::date`;

const aboutIt = ({ town, organisation, centre, category }: About): RawBuilder<SqlBool>[] => [
  ...(town
    ? [sql<SqlBool>`unit.path <@ array(select top.path from organisations.unit top where top.code = ${town})`]
    : []),
  ...(organisation ? [sql<SqlBool>`session.organisation_id = ${organisation}`] : []),
  ...(centre ? [sql<SqlBool>`session.centre_id = ${centre}`] : []),
  ...(category ? [sql<SqlBool>`programme.category = ${category}`] : []),
];

const sought = (reading: Reading, query: Query) =>
  sql.join(
    [
      announced(reading),
      sql`session.on_date >= ${query.fromOn ?? reading.today}::date`,
      ...(query.untilOn ? [sql`session.on_date <= ${query.untilOn}::date`] : []),
      ...(query.ahead ? [sql`session.ends_at > ${reading.now}`] : []),
      ...aboutIt(query),
    ],
    sql` and `,
  );

const shown = ({ startsAt, endsAt, ...row }: Row) => ({
  ...row,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

/** A page of the sessions told to the public, the earliest first, of those that begin together a town's before a village's. */
export const listPublicSessions = async (reading: Reading, query: Query) => {
  const [listed, counted] = await Promise.all([
    sql<Row>`
      select ${columns} from ${tables} where ${sought(reading, query)}
      order by session.on_date, session.starts_at, unit.level = 'village', unit.code, session.id
      limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`.execute(reading.db),
    sql<{ total: number }>`
      select count(*)::int as total from ${tables} where ${sought(reading, query)}`.execute(reading.db),
  ]);
  return { total: counted.rows[0]?.total ?? 0, rows: listed.rows.map(shown) };
};

/** How many sessions are told for each of the coming 14 days, days without any left out. */
export const countPublicSessions = async (reading: Reading, about: About) => {
  const conditions = sql.join(
    [
      announced(reading),
      sql`session.state <> 'cancelled'`,
      sql`session.on_date between ${reading.today}::date and ${addDays(reading.today, 13)}::date`,
      ...aboutIt(about),
    ],
    sql` and `,
  );
  const { rows } = await sql<{ onDate: string; sessionCount: number }>`
    select session.on_date, count(*)::int as session_count from ${tables} where ${conditions}
    group by session.on_date order by session.on_date`.execute(reading.db);
  return rows;
};

type Said = { summary: string; free: boolean; standing: boolean; usualTime: string };
const said = sql`programme.summary, programme.free, programme.standing, programme.usual_time`;

/** One session that was told to the public. */
export const showPublicSession = async (reading: Reading, id: string) => {
  const { rows } = await sql<Row & Said>`
    select ${columns}, ${said} from ${tables} where session.id = ${id} and ${announced(reading)}`.execute(
    reading.db,
  );
  return shown(rows[0] ?? refuse(refusals.sessionNotFound())) as ReturnType<typeof shown> & Said;
};

type Programme = Omit<Row, 'programmeId' | 'townName' | 'onDate' | 'startsAt' | 'endsAt' | 'state'> &
  Said & { untilOn: string | null };

/** One programme that stands open or was told to the public, with the sessions told for the time ahead. */
export const showPublicProgramme = async (reading: Reading, id: string) => {
  const { rows } = await sql<Programme>`
    select programme.id, programme.item, programme.category, programme.theme, programme.organisation_id,
      unit.name as organisation_name, programme.centre_id, centre.name as centre_name, programme.place,
      programme.organiser, ${said}, programme.until_on, programme.demonstration
    from activities.programme
    join organisations.unit on unit.id = programme.organisation_id
    left join centres.public_centre centre on centre.id = programme.centre_id
    where programme.id = ${id} and (programme.standing or exists (
      select from activities.session where session.programme_id = programme.id and ${announced(reading)}))`.execute(
    reading.db,
  );
  const programme = rows[0] ?? refuse(refusals.programmeNotFound());
  const next = await sql<Row>`
    select ${columns} from ${tables}
    where session.programme_id = ${id} and session.ends_at > ${reading.now} and ${announced(reading)}
    order by session.on_date, session.starts_at, session.id limit 20`.execute(reading.db);
  return { ...programme, next: next.rows.map(shown) };
};

type StandingItem = {
  id: string;
  item: string;
  category: Category;
  usualTime: string;
  place: string;
  organiser: string;
};

/** The free items that stand open at an organisation today. */
export const listPublicStandingItems = async (reading: Reading, organisationId: string) => {
  const { rows } = await sql<StandingItem>`
    select id, item, category, usual_time, place, organiser from activities.programme
    where organisation_id = ${organisationId} and standing and free
      and ${reading.today}::date between from_on and coalesce(until_on, 'infinity')
    order by category, item, id`.execute(reading.db);
  return rows;
};
