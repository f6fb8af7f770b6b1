import { noteChange, type Work } from '#platform/work/index.ts';
import { replacePolicy } from '../store/policy.ts';

/** Lets people choose whether to have a second factor: the demonstration's accounts belong to whoever looks round. */
export const offerSecondFactor = async (work: Work): Promise<void> => {
  const after = { secondFactor: 'offered' as const };
  await replacePolicy(work.db, after);
  noteChange(work, { subject: 'sign-in-policy', subjectId: 'sign-in-policy', after });
};
