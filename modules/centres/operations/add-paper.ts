import { attachable } from '#modules/files/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/furnishing.ts';
import { paperChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotWithin } from '../rules/span.ts';
import { lockCentre } from './find-centre.ts';

/** Puts a paper in force at a centre, with the document itself when it was uploaded. */
export const addPaper = async (work: Work, centreId: string, said: BodyOf<typeof contract.addPaper>) => {
  const centre = await lockCentre(work, permissions.furnish, centreId);
  refuseIf(whyNotWithin(centre, said));
  if (said.fileId) await attachable(work, said.fileId, centre.organisationId);

  const id = newId();
  const { organisationId } = centre;
  await work.db
    .insertInto('centres.paper')
    .values({ id, centreId, organisationId, ...said })
    .execute();
  noteChange(work, { subject: 'paper', subjectId: id, organisationId, after: said });
  announce(work, paperChanged, { organisationId, fromOn: said.fromOn, untilOn: said.untilOn });
  return { id };
};
