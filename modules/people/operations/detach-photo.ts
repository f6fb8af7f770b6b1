import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { deletePhoto } from '../store.ts';
import { findBrand } from './find-records.ts';

/** Takes a photo off a brand; the file itself stays, and taking it off twice is no fault. */
export const detachPhoto = async (work: Work, brandId: string, fileId: string) => {
  const { organisationId } = await findBrand(work, permissions.edit, brandId);
  if (await deletePhoto(work, brandId, fileId))
    noteChange(work, { subject: 'brand', subjectId: brandId, organisationId, before: { photo: fileId } });
  return done;
};
