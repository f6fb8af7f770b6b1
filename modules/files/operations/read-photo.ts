import type { FileAnswer } from '#platform/http/handle.ts';
import { refuse } from '#platform/refusals/index.ts';
import { storageInUse } from '#platform/storage/in-use.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';

/** Under one id the bytes never change. */
const cacheSeconds = 86_400;

/**
 * A photo, whole or small, for a module that shows it to the public: whether it may be shown is decided by that module,
 * which knows what the photo hangs on. Refuses what is no photo.
 */
export const readPhoto = async (
  { db }: Reading,
  fileId: string,
  size: 'whole' | 'small',
): Promise<FileAnswer> => {
  const file = await db
    .selectFrom('files.file')
    .select(['name', 'kind', 'mediaType', 'storageKey', 'thumbnailKey'])
    .where('id', '=', fileId)
    .executeTakeFirst();
  if (file?.kind !== 'photo') return refuse(refusals.notFound());
  const small = size === 'small' ? file.thumbnailKey : null;
  const { stream } = await (await storageInUse()).read(small ?? file.storageKey);
  const bytes = Buffer.concat(await stream.toArray());
  return {
    name: file.name,
    mediaType: small ? 'image/webp' : file.mediaType,
    bytes,
    inline: true,
    cacheSeconds,
  };
};
