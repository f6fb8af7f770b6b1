import { sql } from 'kysely';
import { containing } from '#platform/database/containing.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from './contract.ts';
import { findOrganisation } from './operations/find-organisation.ts';
import { permissions } from './permissions.ts';
import { refusals } from './refusals.ts';
import type { Kind, Level } from './rules.ts';

const columns = [
  'id',
  'code',
  'name',
  'initials',
  'kind',
  'level',
  'parentId',
  'path',
  'fromOn',
  'untilOn',
  'demonstration',
] as const;

/** A row of `organisations.unit` with its closed words given back their types. */
const typed = <Row extends { kind: string | null; level: string | null }>(row: Row) =>
  row as unknown as Omit<
    { [Key in keyof Row]: NonNullable<Row[Key]> },
    'parentId' | 'untilOn' | 'kind' | 'level'
  > & {
    kind: Kind;
    level: Level;
    parentId: string | null;
    untilOn: string | null;
  };

const inForce = (on: IsoDate) =>
  sql<boolean>`unit.from_on <= ${on} and (unit.until_on is null or unit.until_on >= ${on})`;

/** A page of the organisations the actor may see, in force on a day, with the exact total. */
export const listOrganisations = async (
  reading: Reading,
  query: QueryOf<typeof contract.listOrganisations>,
) => {
  let found = reading.db
    .selectFrom('organisations.unit as unit')
    .where(may(reading.actor, permissions.read, 'unit.id'))
    .where(inForce(query.on ?? reading.today));
  if (query.level) found = found.where('level', '=', query.level);
  if (query.beneath) {
    found = found.where(
      sql<boolean>`unit.path <@ (select top.path from organisations.unit top where top.id = ${query.beneath})`,
    );
  }
  if (query.search) {
    const like = containing(query.search.toLowerCase());
    found = found.where((is) =>
      is.or([is('name', 'like', like), is('code', 'like', like), is('initials', 'like', like)]),
    );
  }
  const [rows, { total }] = await Promise.all([
    found
      .select(columns)
      .orderBy(query.sort, query.order)
      .orderBy('id')
      .limit(query.pageSize)
      .offset((query.page - 1) * query.pageSize)
      .execute(),
    found.select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ]);
  return { total, rows: rows.map(typed) };
};

/** The tree of one day as flat rows, parents before children: today's, or as it stood in the past. */
export const showTree = async (reading: Reading, on: IsoDate) => {
  const { rows } = await sql<{
    id: string;
    code: string;
    name: string;
    initials: string;
    kind: Kind;
    level: Level;
    parentId: string | null;
    path: string;
  }>`
    select unit.id, placed.code, placed.name, unit.initials, placed.kind, unit.level, placed.parent_id as "parentId",
      placed.path::text as path
    from organisations.unit_history placed
    join organisations.unit on unit.id = placed.organisation_id
    where ${on}::date between placed.from_on and coalesce(placed.until_on, 'infinity')
      and ${may(reading.actor, permissions.read, 'unit.id')}
    order by nlevel(placed.path), placed.code`.execute(reading.db);
  return rows;
};

type Follower = { id: string; name: string; fromOn: string; carries: boolean };

/** Who followed an organisation, or whom it followed: what it merged into, split off from or was divided into. */
const findFollowers = async (reading: Reading, id: string, which: 'successor' | 'predecessor') => {
  const [own, other] =
    which === 'successor' ? ['organisation_id', 'successor_id'] : ['successor_id', 'organisation_id'];
  const { rows } = await sql<Follower>`
    select unit.id, unit.name, followed.from_on as "fromOn", followed.carries
    from organisations.succeeded_by followed join organisations.unit on unit.id = followed.${sql.ref(other)}
    where followed.${sql.ref(own)} = ${id} order by followed.from_on, unit.code`.execute(reading.db);
  return rows;
};

const typedPlacement = <
  Row extends { code: string | null; name: string | null; kind: string | null; fromOn: string | null },
>(
  placed: Row,
) => placed as unknown as Row & { code: string; name: string; kind: Kind; fromOn: string };

/** One organisation, where it hung and what it was called over time, and what the actor may do to it. */
export const showOrganisation = async (reading: Reading, id: string) => {
  const found = await findOrganisation(reading, permissions.read, id);
  const [whole, history, { childCount }, successors, predecessors] = await Promise.all([
    reading.db
      .selectFrom('organisations.unit as unit')
      .leftJoin('organisations.unit as parent', 'parent.id', 'unit.parentId')
      .select(columns.map((column) => `unit.${column}` as const))
      .select('parent.name as parentName')
      .where('unit.id', '=', id)
      .executeTakeFirstOrThrow(),
    reading.db
      .selectFrom('organisations.unitHistory as placed')
      .leftJoin('organisations.unit as parent', 'parent.id', 'placed.parentId')
      .select([
        'placed.parentId',
        'parent.name as parentName',
        'placed.code',
        'placed.name',
        'placed.kind',
        'placed.fromOn',
        'placed.untilOn',
      ])
      .where('placed.organisationId', '=', id)
      .orderBy('placed.fromOn')
      .execute(),
    reading.db
      .selectFrom('organisations.unit')
      .select((is) => is.fn.countAll<number>().as('childCount'))
      .where('parentId', '=', id)
      .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>=', reading.today)]))
      .executeTakeFirstOrThrow(),
    findFollowers(reading, id, 'successor'),
    findFollowers(reading, id, 'predecessor'),
  ]);
  const permittedActions = (['edit', 'arrange'] as const).filter((action) =>
    reaches(reading.actor, permissions[action], found.path),
  );
  const shown = typed(whole);
  return {
    ...shown,
    parentName: whole.parentName,
    history: history.map(typedPlacement),
    successors,
    predecessors,
    childCount,
    permittedActions,
  };
};

type PublicUnit = { id: string; code: string; name: string; kind: Kind };

const inForceToday = ({ today }: Reading) =>
  sql<boolean>`${today}::date between unit.from_on and coalesce(unit.until_on, 'infinity')`;

/** Whom the installation serves: the top of the tree of today, its towns and its institutions, in the order of their codes. */
export const showPublicDistrict = async (reading: Reading) => {
  const { rows } = await sql<
    PublicUnit & { level: Level; parentId: string | null; demonstration: boolean; districtName: string }
  >`
    select unit.id, unit.code, unit.name, unit.kind, unit.level, unit.parent_id, unit.demonstration,
      coalesce(above.name, '') as "districtName"
    from organisations.unit left join organisations.unit above on above.id = unit.parent_id
    where ${inForceToday(reading)} and (unit.parent_id is null or unit.level in ('town', 'institution'))
    order by unit.code`.execute(reading.db);
  return {
    root: rows.find(({ parentId, level }) => parentId === null && level !== 'social-force') ?? null,
    towns: rows.filter(({ level }) => level === 'town'),
    institutions: rows.filter(({ level }) => level === 'institution'),
  };
};

/** One organisation of today with those above it, the top first, and those directly beneath it. */
export const showPublicOrganisation = async (reading: Reading, id: string) => {
  const columns = sql`unit.id, unit.code, unit.name, unit.kind`;
  const own = sql`(select own.path from organisations.unit own where own.id = ${id})`;
  const [line, beneath] = await Promise.all([
    sql<PublicUnit & { level: Level; demonstration: boolean }>`
      select ${columns}, unit.level, unit.demonstration from organisations.unit
      where unit.path @> ${own} and ${inForceToday(reading)} order by nlevel(unit.path)`.execute(reading.db),
    sql<PublicUnit>`
      select ${columns} from organisations.unit
      where unit.parent_id = ${id} and unit.level <> 'social-force' and ${inForceToday(reading)}
      order by unit.level = 'institution', unit.code`.execute(reading.db),
  ]);
  const itself = line.rows.at(-1);
  if (itself?.id !== id) return refuse(refusals.notFound());
  return { ...itself, above: line.rows.slice(0, -1), beneath: beneath.rows };
};
