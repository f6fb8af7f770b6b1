import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/furnishing.ts';
import { spaceChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { spanOver, whyNotWithin } from '../rules/span.ts';
import { whyNotStruck } from '../rules/struck.ts';
import { lockCentre } from './find-centre.ts';
import { findSpace } from './find-space.ts';

/** Edits a space or ends its use on a day; refused outside the dates of its centre. */
export const editSpace = async (work: Work, id: string, said: BodyOf<typeof contract.editSpace>) => {
  const { centreId } = await findSpace(work, permissions.furnish, id);
  const centre = await lockCentre(work, permissions.furnish, centreId);
  const before = await findSpace(work, permissions.furnish, id);
  refuseIf(whyNotStruck(before));
  refuseIf(whyNotWithin(centre, said));

  await work.db.updateTable('centres.space').set(said).where('id', '=', id).execute();
  const { organisationId } = before;
  noteChange(work, { subject: 'space', subjectId: id, organisationId, before, after: said });
  announce(work, spaceChanged, { organisationId, ...spanOver(before, said) });
  return done;
};
