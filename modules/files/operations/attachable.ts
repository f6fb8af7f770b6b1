import { sql } from 'kysely';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { FileKind } from '../rules.ts';

/** A file as records that show it need it. */
export type AttachableFile = { id: string; kind: FileKind; name: string };

/**
 * The file, if it may hang on a record of an organisation: the actor can see it, and it belongs to that organisation or
 * to one beneath it, so that whoever reads the record can read the file. Otherwise refused as not found.
 */
export const attachable = async (
  reading: Reading,
  fileId: string,
  organisationId: string,
): Promise<AttachableFile> => {
  const found = await reading.db
    .selectFrom('files.file as file')
    .innerJoin('organisations.unit as owner', 'owner.id', 'file.organisationId')
    .innerJoin('organisations.unit as holder', (join) =>
      join.on(sql<boolean>`owner.path <@ holder.path`).on('holder.id', '=', organisationId),
    )
    .select(['file.id', 'file.kind', 'file.name'])
    .where('file.id', '=', fileId)
    .where(may(reading.actor, permissions.read, 'file.organisationId'))
    .executeTakeFirst();
  return (found as AttachableFile | undefined) ?? refuse(refusals.notFound());
};
