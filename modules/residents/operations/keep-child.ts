import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/mine.ts';
import { whyNotChild } from '../rules/ages.ts';
import { findChild } from './find-child.ts';

/** Corrects what is kept about a child one guards; a month of birth that stays as it is may be of somebody grown by now. */
export const keepChild = async (work: Work, childId: string, said: BodyOf<typeof contract.keepChild>) => {
  const child = await findChild(work, childId);
  if (said.birthMonth !== child.birthMonth) refuseIf(whyNotChild(said.birthMonth, work.today));
  await work.db.updateTable('residents.resident').set(said).where('id', '=', child.id).execute();
  noteChange(work, { subject: 'resident', subjectId: child.id, after: { corrected: true } });
  return done;
};
