import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { Category, Theme } from '../rules.ts';
import { type SessionRow, sessionColumns, sessionTables, shown as shownSession } from './sessions.ts';

export type ProgrammeRow = {
  id: string;
  organisationId: string;
  organisationName: string;
  organisationPath: string;
  item: string;
  category: Category;
  theme: Theme;
  place: string;
  organiser: string;
  summary: string;
  standing: boolean;
  free: boolean;
  usualTime: string;
  centreId: string | null;
  spaceId: string | null;
  fromOn: string;
  untilOn: string | null;
  demonstration: boolean;
};

const columns = sql`
  programme.id, programme.organisation_id, unit.name as organisation_name, unit.path as organisation_path, programme.item,
  programme.category, programme.theme, programme.place, programme.organiser, programme.summary, programme.standing,
  programme.free, programme.usual_time, programme.centre_id, programme.space_id, programme.from_on, programme.until_on,
  programme.demonstration`;

const tables = sql`
  activities.programme join organisations.unit on unit.id = programme.organisation_id`;

type Filter = QueryOf<typeof contract.exportProgrammes>;

const beneath = (organisationId: string) => sql<SqlBool>`unit.path <@ (
  select top.path from organisations.unit top where top.id = ${organisationId})`;

const inForce = (on: string) => sql<SqlBool>`
  programme.from_on <= ${on}::date and coalesce(programme.until_on, 'infinity') >= ${on}::date`;

const sought = (reading: Reading, filter: Filter): RawBuilder<SqlBool> => {
  const conditions = [
    may(reading.actor, permissions.read, 'programme.organisation_id'),
    ...(filter.beneath ? [beneath(filter.beneath)] : []),
    ...(filter.category ? [sql`programme.category = ${filter.category}`] : []),
    ...(filter.theme ? [sql`programme.theme = ${filter.theme}`] : []),
    ...(filter.standing === undefined ? [] : [sql`programme.standing = ${filter.standing}`]),
    ...(filter.on ? [inForce(filter.on)] : []),
    ...(filter.search ? [sql`programme.item ilike ${containing(filter.search)}`] : []),
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
};

const sortings = {
  item: sql`programme.item`,
  category: sql`programme.category`,
  fromOn: sql`programme.from_on`,
  organisationName: sql`unit.name`,
};

type Page = { sort: keyof typeof sortings; order: 'asc' | 'desc'; page: number; pageSize: number };

/** How many programmes a filter finds. */
export const countProgrammes = async (reading: Reading, filter: Filter): Promise<number> => {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from ${tables} where ${sought(reading, filter)}`.execute(reading.db);
  return rows[0]?.total ?? 0;
};

/** The programmes that a filter finds, in an order, from one page. */
export const findProgrammes = async (
  reading: Reading,
  filter: Filter,
  page: Page,
): Promise<ProgrammeRow[]> => {
  const { rows } = await sql<ProgrammeRow>`
    select ${columns} from ${tables} where ${sought(reading, filter)}
    order by ${sortings[page.sort]} ${page.order === 'asc' ? sql`asc` : sql`desc`}, programme.id
    limit ${page.pageSize} offset ${(page.page - 1) * page.pageSize}`.execute(reading.db);
  return rows;
};

const shown = ({ organisationPath: _, ...row }: ProgrammeRow) => row;

/** A page of the programmes the actor may see, with the exact total. */
export const listProgrammes = async (reading: Reading, query: QueryOf<typeof contract.listProgrammes>) => {
  const [rows, total] = await Promise.all([
    findProgrammes(reading, query, query),
    countProgrammes(reading, query),
  ]);
  return { total, rows: rows.map(shown) };
};

const findRow = async (reading: Reading, id: string): Promise<ProgrammeRow> => {
  const { rows } = await sql<ProgrammeRow>`
    select ${columns} from ${tables}
    where programme.id = ${id} and ${may(reading.actor, permissions.read, 'programme.organisation_id')}`.execute(
    reading.db,
  );
  return rows[0] ?? refuse(refusals.programmeNotFound());
};

const heldSoFar = async (reading: Reading, id: string) => {
  const { rows } = await sql<{ heldCount: number; headCount: number }>`
    select count(*) as held_count, coalesce(sum(head_count), 0)::bigint as head_count
    from activities.held_session where programme_id = ${id}`.execute(reading.db);
  return rows[0] ?? { heldCount: 0, headCount: 0 };
};

const nextOf = async (reading: Reading, id: string) => {
  const { rows } = await sql<SessionRow>`
    select ${sessionColumns} from ${sessionTables}
    where session.programme_id = ${id} and session.on_date >= ${reading.today}::date
      and session.state = 'planned' and session.struck_at is null
    order by session.on_date, session.starts_at limit 10`.execute(reading.db);
  return rows.map(shownSession);
};

/** One programme, how often it was held and for how many people, its next sessions, and what the actor may do. */
export const showProgramme = async (reading: Reading, id: string) => {
  const row = await findRow(reading, id);
  const [held, next] = await Promise.all([heldSoFar(reading, id), nextOf(reading, id)]);
  const mayPlan = reaches(reading.actor, permissions.plan, row.organisationPath);
  return {
    ...shown(row),
    ...held,
    next,
    permittedActions: mayPlan ? (['edit', 'plan'] as const).slice() : [],
  };
};
