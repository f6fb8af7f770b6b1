import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/furnishing.ts';
import { newSpaceChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotCentre } from '../rules/centre.ts';
import { spanOver } from '../rules/span.ts';
import { whyNotStruck } from '../rules/struck.ts';
import { findNewSpace } from './find-new-space.ts';

/** Edits a new-type space, or ends it on a day. */
export const editNewSpace = async (work: Work, id: string, said: BodyOf<typeof contract.editNewSpace>) => {
  const before = await findNewSpace(work, permissions.furnish, id);
  refuseIf(whyNotStruck(before));
  refuseIf(whyNotCentre(said));

  await work.db.updateTable('centres.newSpace').set(said).where('id', '=', id).execute();
  const { organisationId } = before;
  noteChange(work, { subject: 'new-space', subjectId: id, organisationId, before, after: said });
  announce(work, newSpaceChanged, { organisationId, ...spanOver(before, said) });
  return done;
};
