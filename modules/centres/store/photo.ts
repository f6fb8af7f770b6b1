import { sql } from 'kysely';
import type { Work } from '#platform/work/index.ts';

/** What a photo hangs on. */
export type Wall = { centreId: string } | { spaceId: string };

const wallOf = (on: Wall) =>
  'centreId' in on
    ? { table: sql.raw('centres.centre_photo'), column: sql.raw('centre_id'), id: on.centreId }
    : { table: sql.raw('centres.space_photo'), column: sql.raw('space_id'), id: on.spaceId };

/** The files that hang there, in order. */
export const photosHung = async (work: Work, on: Wall): Promise<string[]> => {
  const { table, column, id } = wallOf(on);
  const { rows } = await sql<{ fileId: string }>`
    select file_id as "fileId" from ${table} where ${column} = ${id} order by position, file_id`.execute(
    work.db,
  );
  return rows.map(({ fileId }) => fileId);
};

/** Hangs a photo after the others. */
export const hangPhoto = async (work: Work, on: Wall, fileId: string): Promise<void> => {
  const { table, column, id } = wallOf(on);
  await sql`
    insert into ${table} (${column}, file_id, position)
    select ${id}::uuid, ${fileId}::uuid, coalesce(max(position), 0) + 1 from ${table} where ${column} = ${id}`.execute(
    work.db,
  );
};

/** Takes a photo down; answers whether it hung there. */
export const takeDownPhoto = async (work: Work, on: Wall, fileId: string): Promise<boolean> => {
  const { table, column, id } = wallOf(on);
  const { rows } = await sql`
    delete from ${table} where ${column} = ${id} and file_id = ${fileId} returning file_id`.execute(work.db);
  return rows.length > 0;
};
