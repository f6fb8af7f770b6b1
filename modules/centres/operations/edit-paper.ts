import { attachable } from '#modules/files/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/furnishing.ts';
import { paperChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { spanOver, whyNotWithin } from '../rules/span.ts';
import { whyNotStruck } from '../rules/struck.ts';
import { lockCentre } from './find-centre.ts';
import { findPaper } from './find-paper.ts';

/** Edits a paper or ends its force on a day; refused outside the dates of its centre. */
export const editPaper = async (work: Work, id: string, said: BodyOf<typeof contract.editPaper>) => {
  const { centreId } = await findPaper(work, permissions.furnish, id);
  const centre = await lockCentre(work, permissions.furnish, centreId);
  const before = await findPaper(work, permissions.furnish, id);
  refuseIf(whyNotStruck(before));
  refuseIf(whyNotWithin(centre, said));
  if (said.fileId && said.fileId !== before.fileId)
    await attachable(work, said.fileId, before.organisationId);

  await work.db.updateTable('centres.paper').set(said).where('id', '=', id).execute();
  const { organisationId } = before;
  noteChange(work, { subject: 'paper', subjectId: id, organisationId, before, after: said });
  announce(work, paperChanged, { organisationId, ...spanOver(before, said) });
  return done;
};
