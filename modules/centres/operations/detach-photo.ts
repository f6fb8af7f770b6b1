import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { takeDownPhoto } from '../store/photo.ts';
import { lockCentre } from './find-centre.ts';
import { findSpace } from './find-space.ts';

/** Takes a photo down from a centre; taking down what does not hang changes nothing. The file itself stays. */
export const detachCentrePhoto = async (work: Work, centreId: string, fileId: string) => {
  const { organisationId } = await lockCentre(work, permissions.furnish, centreId);
  if (await takeDownPhoto(work, { centreId }, fileId))
    noteChange(work, { subject: 'photo', subjectId: fileId, organisationId, before: { centreId } });
  return done;
};

/** Takes a photo down from a space. */
export const detachSpacePhoto = async (work: Work, spaceId: string, fileId: string) => {
  const { organisationId } = await findSpace(work, permissions.furnish, spaceId);
  if (await takeDownPhoto(work, { spaceId }, fileId))
    noteChange(work, { subject: 'photo', subjectId: fileId, organisationId, before: { spaceId } });
  return done;
};
