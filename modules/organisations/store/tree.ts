import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';
import type { TreeUnit } from '../operations/changes-between.ts';
import type { Kind } from '../rules.ts';

/** A new organisation as it goes into the table. */
export type NewOrganisation = {
  id: string;
  code: string;
  name: string;
  initials: string;
  kind: Kind;
  parent: { id: string; path: string } | undefined;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
  demonstration?: boolean;
};

/** Changes of the tree wait for one another: two officers at once never work on the same picture of it. */
export const takeTreeTurn = async (work: Work): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('organisations.tree'))`.execute(work.db);
};

/** Adds one organisation and its first placement; answers the path it got. */
export const insertOrganisation = async (work: Work, added: NewOrganisation): Promise<string> => {
  const under = added.parent ? `${added.parent.path}.` : '';
  const { rows } = await sql<{ path: string }>`
    with numbered as (select nextval(pg_get_serial_sequence('organisations.organisation', 'number'))::int as number),
    made as (
      insert into organisations.organisation
        (id, number, code, name, initials, kind, parent_id, path, from_on, until_on, demonstration)
      overriding system value
      select ${added.id}, number, ${added.code}, ${added.name}, ${added.initials}, ${added.kind},
        ${added.parent?.id ?? null}::uuid, (${under}::text || number::text)::ltree, ${added.fromOn}::date, ${added.untilOn}::date,
        ${added.demonstration ?? false}::boolean
      from numbered returning *)
    insert into organisations.placement (organisation_id, parent_id, code, name, kind, path, from_on, until_on)
    select id, parent_id, code, name, kind, path, from_on, until_on from made returning path::text as path`.execute(
    work.db,
  );
  return rows[0]?.path ?? '';
};

/** Whether the organisation, or (with its subtree) any beneath it, has a placement that begins after a day. */
export const changedAfter = async (
  work: Work,
  path: string,
  fromOn: IsoDate,
  subtree: boolean,
): Promise<boolean> => {
  const { rows } = await sql<{ later: boolean }>`
    select exists (
      select from organisations.placement placed
      join organisations.organisation moved on moved.id = placed.organisation_id
      where ${subtree ? sql`moved.path <@ ${path}::ltree` : sql`moved.path = ${path}::ltree`}
        and placed.from_on > ${fromOn}::date and moved.from_on < placed.from_on) as later`.execute(work.db);
  return rows[0]?.later ?? false;
};

/** Ends the placements in force on a day by the day before, so that new ones can begin on it. */
const endPlacements = async (work: Work, path: string, fromOn: IsoDate, subtree: boolean) => {
  const those = subtree ? sql`moved.path <@ ${path}::ltree` : sql`moved.path = ${path}::ltree`;
  await sql`
    delete from organisations.placement placed using organisations.organisation moved
    where moved.id = placed.organisation_id and ${those} and placed.from_on >= ${fromOn}::date`.execute(
    work.db,
  );
  await sql`
    update organisations.placement placed set until_on = ${fromOn}::date - 1
    from organisations.organisation moved
    where moved.id = placed.organisation_id and ${those}
      and (placed.until_on is null or placed.until_on >= ${fromOn}::date)`.execute(work.db);
};

const beginPlacements = async (work: Work, path: string, fromOn: IsoDate, subtree: boolean) => {
  const those = subtree ? sql`path <@ ${path}::ltree` : sql`path = ${path}::ltree`;
  await sql`
    insert into organisations.placement (organisation_id, parent_id, code, name, kind, path, from_on, until_on)
    select id, parent_id, code, name, kind, path, greatest(from_on, ${fromOn}::date), until_on
    from organisations.organisation
    where ${those} and (until_on is null or until_on >= ${fromOn}::date)`.execute(work.db);
};

/** Hangs a subtree beneath another parent from a day; answers how many organisations moved. */
export const moveSubtree = async (
  work: Work,
  moved: { id: string; path: string },
  parent: { id: string; path: string },
  fromOn: IsoDate,
): Promise<number> => {
  await endPlacements(work, moved.path, fromOn, true);
  const { rows } = await sql<{ id: string }>`
    update organisations.organisation
    set path = ${parent.path}::ltree || subpath(path, nlevel(${moved.path}::ltree) - 1),
      parent_id = case when id = ${moved.id} then ${parent.id}::uuid else parent_id end
    where path <@ ${moved.path}::ltree returning id`.execute(work.db);
  const own = moved.path.split('.').at(-1) ?? '';
  await beginPlacements(work, `${parent.path}.${own}`, fromOn, true);
  return rows.length;
};

/** What an organisation is called from a day on; of the same level as before. */
export type Called = { code: string; name: string; initials: string; kind?: Kind; fromOn: IsoDate };

/** Gives an organisation another name, code or kind from a day; the days before keep the old ones. */
export const renameFrom = async (
  work: Work,
  renamed: { id: string; path: string },
  { fromOn, ...called }: Called,
): Promise<void> => {
  await endPlacements(work, renamed.path, fromOn, false);
  await work.db.updateTable('organisations.organisation').set(called).where('id', '=', renamed.id).execute();
  await beginPlacements(work, renamed.path, fromOn, false);
};

/** Ends an organisation: its last placement ends with it. */
export const endOrganisation = async (work: Work, id: string, untilOn: IsoDate): Promise<void> => {
  await work.db.updateTable('organisations.organisation').set({ untilOn }).where('id', '=', id).execute();
  await sql`update organisations.placement set until_on = ${untilOn}::date
    where organisation_id = ${id} and (until_on is null or until_on > ${untilOn}::date)`.execute(work.db);
};

/** Says who follows an organisation from a day, and whether what was recorded goes on with the successor. */
export const insertSuccession = async (
  work: Work,
  said: { organisationId: string; successorId: string; fromOn: IsoDate; carries: boolean },
): Promise<void> => {
  await work.db.insertInto('organisations.succession').values(said).execute();
};

/**
 * Hangs an organisation that has ended, with all that ended beneath it, under its successor in today's tree: who answers for
 * the successor reaches its records. The days of its life keep their placements.
 */
export const hangBeneathSuccessor = async (
  work: Work,
  ended: { id: string; path: string },
  successor: { id: string; path: string },
): Promise<void> => {
  await sql`
    update organisations.organisation
    set path = ${successor.path}::ltree || subpath(path, nlevel(${ended.path}::ltree) - 1),
      parent_id = case when id = ${ended.id} then ${successor.id}::uuid else parent_id end
    where path <@ ${ended.path}::ltree`.execute(work.db);
};

/** The organisations that hang directly beneath another and go on from a day, in the order of their codes. */
export const findChildren = async (work: Work, id: string, fromOn: IsoDate) =>
  work.db
    .selectFrom('organisations.organisation')
    .select(['id', 'path', 'kind'])
    .where('parentId', '=', id)
    .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>=', fromOn)]))
    .orderBy('code')
    .execute();

/** The whole tree as it stands now, parents before children. */
export const findTree = async (db: Db): Promise<Map<string, TreeUnit>> => {
  const { rows } = await sql<TreeUnit>`
    select id, code, name, kind, level, parent_id as "parentId", path::text as path, until_on as "untilOn"
    from organisations.organisation order by nlevel(path), code, number`.execute(db);
  return new Map(rows.map((unit) => [unit.id, unit]));
};
