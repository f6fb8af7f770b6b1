import { attachable } from '#modules/files/index.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { mostBrandPhotos } from '../rules/people.ts';
import { insertPhoto } from '../store.ts';
import { findBrand } from './find-records.ts';

const countOthers = async (work: Work, brandId: string, fileId: string): Promise<number> => {
  const { count } = await work.db
    .selectFrom('people.brandPhoto')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('brandId', '=', brandId)
    .where('fileId', '<>', fileId)
    .executeTakeFirstOrThrow();
  return count;
};

/** Hangs an uploaded photo on a brand, after those already there; the same photo again changes nothing. */
export const attachPhoto = async (work: Work, brandId: string, { fileId }: { fileId: string }) => {
  const brand = await findBrand(work, permissions.edit, brandId);
  const file = await attachable(work, fileId, brand.organisationId);
  refuseIf(file.kind === 'photo' ? undefined : refusals.notAPhoto());
  const others = await countOthers(work, brandId, fileId);
  refuseIf(others >= mostBrandPhotos ? refusals.tooManyPhotos({ limit: mostBrandPhotos }) : undefined);

  await insertPhoto(work, brandId, fileId);
  const { organisationId } = brand;
  noteChange(work, { subject: 'brand', subjectId: brandId, organisationId, after: { photo: fileId } });
  return done;
};
