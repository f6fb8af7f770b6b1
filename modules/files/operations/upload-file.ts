import { findOrganisation } from '#modules/organisations/index.ts';
import type { Upload } from '#platform/http/handle.ts';
import { newId } from '#platform/ids.ts';
import { acceptImage } from '#platform/images/index.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { isArchive, refuseBadArchive } from '#platform/spreadsheets/index.ts';
import { storageInUse } from '#platform/storage/in-use.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { documentEndings, kindOf, nameFor, whyNotDocument, whyNotFor } from '../rules.ts';
import { holdOffSweep, insertFile, type NewFile } from '../store.ts';

type Kept = Omit<NewFile, 'id' | 'organisationId'>;

const keepPhoto = async (work: Work, { name, bytes }: Upload): Promise<Kept> => {
  const photo = await acceptImage(bytes);
  await holdOffSweep(work);
  const storage = await storageInUse();
  return {
    kind: 'photo',
    name: nameFor(name, 'webp'),
    mediaType: photo.mediaType,
    bytes: photo.bytes.length,
    width: photo.width,
    height: photo.height,
    storageKey: await storage.put(photo.bytes, { kind: 'photo' }),
    thumbnailKey: await storage.put(photo.thumbnail, { kind: 'thumbnail' }),
  };
};

const keepDocument = async (work: Work, { name, bytes }: Upload, mediaType: string): Promise<Kept> => {
  refuseIf(whyNotDocument(bytes.length));
  await holdOffSweep(work);
  const storage = await storageInUse();
  return {
    kind: 'document',
    name: nameFor(name, documentEndings[mediaType] ?? 'bin'),
    mediaType,
    bytes: bytes.length,
    width: null,
    height: null,
    storageKey: await storage.put(bytes, { kind: 'document' }),
    thumbnailKey: null,
  };
};

/** Tells what a file is by its bytes, never by its name, and keeps it; refused is whatever we do not take. */
const keep = async (work: Work, upload: Upload): Promise<Kept> => {
  if (isArchive(upload.bytes)) await refuseBadArchive(upload.bytes);
  const { fileTypeFromBuffer } = await import('file-type');
  const mediaType = (await fileTypeFromBuffer(upload.bytes))?.mime;
  const kind = kindOf(mediaType);
  if (kind === 'photo') return keepPhoto(work, upload);
  if (kind === 'document' && mediaType) return keepDocument(work, upload, mediaType);
  return refuse(refusals.wrongKind({ name: upload.name.slice(0, 60) }));
};

/**
 * Keeps a photo, painted anew without hidden data, or a document as it is. The bytes reach the disk before the row is
 * committed; when the transaction fails they are seen by nobody and the nightly sweep removes them.
 */
export const uploadFile = async (work: Work, organisationId: string, upload: Upload) => {
  const organisation = await findOrganisation(work, permissions.upload, organisationId);
  refuseIf(whyNotFor(organisation, work.today));
  refuseIf(upload.bytes.length === 0 ? refusals.empty() : undefined);

  const file = { id: newId(), organisationId, ...(await keep(work, upload)) };
  await insertFile(work, file);
  noteChange(work, { subject: 'file', subjectId: file.id, organisationId, after: file });
  const { id, kind, name, width, height } = file;
  return { id, kind, name, width, height };
};
