import { sql } from 'kysely';
import { findOrganisation } from '#modules/organisations/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { type JudgedLevel, judgedLevels } from '../rules/vocabulary.ts';

/** A unit as it was called and where it hung on a day. */
export type UnitOn = {
  id: string;
  code: string;
  name: string;
  initials: string;
  kind: string;
  level: JudgedLevel;
  parentId: string | null;
  parentName: string | null;
  path: string;
  /** How many organisations there are in all. */
  among: number;
};

type Which = { beneath?: string; level?: JudgedLevel; id?: string };

const holdsOn = (placement: string, on: IsoDate) =>
  sql`${sql.ref(`${placement}.from_on`)} <= ${on}::date
    and (${sql.ref(`${placement}.until_on`)} is null or ${sql.ref(`${placement}.until_on`)} >= ${on}::date)`;

const beneathOn = (id: string, on: IsoDate) => sql`and placed.path <@ (
  select top.path from organisations.unit_history top where top.organisation_id = ${id} and ${holdsOn('top', on)})`;

/** The units in the tree of a day that the actor may see, towns with their villages, in the order of their codes. */
export const unitsOn = async (
  reading: Reading,
  on: IsoDate,
  { beneath, level, id }: Which = {},
): Promise<UnitOn[]> => {
  if (beneath) await findOrganisation(reading, permissions.read, beneath);
  const { rows } = await sql<UnitOn>`
    select placed.organisation_id as id, unit.code, placed.name, unit.initials, placed.kind, placed.level,
      placed.parent_id, parent.name as parent_name, placed.path::text as path,
      (select count(*) from organisations.unit) as among
    from organisations.unit_history placed
    join organisations.unit on unit.id = placed.organisation_id
    left join organisations.unit_history parent on parent.organisation_id = placed.parent_id and ${holdsOn('parent', on)}
    where ${holdsOn('placed', on)} and placed.level = any(${level ? [level] : [...judgedLevels]}::text[])
      and ${may(reading.actor, permissions.read, 'placed.organisation_id')}
      ${beneath ? beneathOn(beneath, on) : sql``} ${id ? sql`and placed.organisation_id = ${id}` : sql``}
    order by unit.code, unit.id`.execute(reading.db);
  return rows;
};

/** One unit in the tree of a day; what the actor may not see, and what is not judged, is not found. */
export const unitOn = async (reading: Reading, id: string, on: IsoDate): Promise<UnitOn> => {
  await findOrganisation(reading, permissions.read, id);
  const [found] = await unitsOn(reading, on, { id });
  return found ?? refuse(refusals.unitNotJudged());
};
