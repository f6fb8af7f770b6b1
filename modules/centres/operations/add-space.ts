import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/furnishing.ts';
import { spaceChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotWithin } from '../rules/span.ts';
import { lockCentre } from './find-centre.ts';

/** Adds a space to a centre, in use between dates that lie within those of the centre. */
export const addSpace = async (work: Work, centreId: string, said: BodyOf<typeof contract.addSpace>) => {
  const centre = await lockCentre(work, permissions.furnish, centreId);
  refuseIf(whyNotWithin(centre, said));

  const id = newId();
  const { organisationId } = centre;
  await work.db
    .insertInto('centres.space')
    .values({ id, centreId, organisationId, ...said })
    .execute();
  noteChange(work, { subject: 'space', subjectId: id, organisationId, after: said });
  announce(work, spaceChanged, { organisationId, fromOn: said.fromOn, untilOn: said.untilOn });
  return { id };
};
