import { attachable } from '#modules/files/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/furnishing.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { hangPhoto, photosHung, type Wall } from '../store/photo.ts';
import { lockCentre } from './find-centre.ts';
import { findSpace } from './find-space.ts';

/** The most photos that hang on one centre or one space. */
export const mostPhotos = 12;

const hang = async (work: Work, on: Wall, organisationId: string, fileId: string) => {
  const { kind } = await attachable(work, fileId, organisationId);
  refuseIf(kind === 'photo' ? undefined : refusals.notAPhoto());
  const hung = await photosHung(work, on);
  if (hung.includes(fileId)) return done;
  refuseIf(hung.length >= mostPhotos ? refusals.tooManyPhotos({ most: mostPhotos }) : undefined);
  await hangPhoto(work, on, fileId);
  noteChange(work, { subject: 'photo', subjectId: fileId, organisationId, after: on });
  return done;
};

/** Hangs an uploaded photo on a centre, after those already there; hanging it twice changes nothing. */
export const attachCentrePhoto = async (
  work: Work,
  centreId: string,
  said: BodyOf<typeof contract.attachCentrePhoto>,
) => {
  const centre = await lockCentre(work, permissions.furnish, centreId);
  return hang(work, { centreId }, centre.organisationId, said.fileId);
};

/** Hangs an uploaded photo on a space. */
export const attachSpacePhoto = async (
  work: Work,
  spaceId: string,
  said: BodyOf<typeof contract.attachSpacePhoto>,
) => {
  const space = await findSpace(work, permissions.furnish, spaceId);
  await lockCentre(work, permissions.furnish, space.centreId);
  return hang(work, { spaceId }, space.organisationId, said.fileId);
};
