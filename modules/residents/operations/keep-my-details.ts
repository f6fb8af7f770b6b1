import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/mine.ts';
import { whyNotAlone } from '../rules/ages.ts';
import { findHome } from './find-home.ts';
import { findMeAgreed } from './find-me.ts';

/** Corrects one's own name, month of birth and home; the audit keeps that it was done, not what was said. */
export const keepMyDetails = async (
  work: Work,
  { homeId, ...said }: BodyOf<typeof contract.keepMyDetails>,
) => {
  const me = await findMeAgreed(work);
  refuseIf(whyNotAlone(said.birthMonth, work.today));
  const organisationId = await findHome(work, homeId);
  await work.db
    .updateTable('residents.resident')
    .set({ ...said, organisationId })
    .where('id', '=', me.id)
    .execute();
  noteChange(work, { subject: 'resident', subjectId: me.id, after: { corrected: true } });
  return done;
};
