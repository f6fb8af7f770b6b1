import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Kind, Level } from '../rules.ts';

/** An organisation as operations need it. */
export type FoundOrganisation = {
  id: string;
  code: string;
  name: string;
  kind: Kind;
  level: Level;
  parentId: string | null;
  path: string;
  fromOn: string;
  untilOn: string | null;
};

/** The organisation with this id if the actor may do this to it; otherwise refused as not found. */
export const findOrganisation = async (
  reading: Reading,
  permission: Permission,
  id: string,
): Promise<FoundOrganisation> => {
  const found = await reading.db
    .selectFrom('organisations.unit as unit')
    .select(['id', 'code', 'name', 'kind', 'level', 'parentId', 'path', 'fromOn', 'untilOn'])
    .where('id', '=', id)
    .where(may(reading.actor, permission, 'unit.id'))
    .executeTakeFirst();
  return (found as FoundOrganisation | undefined) ?? refuse(refusals.notFound());
};
