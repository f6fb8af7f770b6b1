import type { Work } from './index.ts';

const keptDays = 30;

/** Forgets the answers kept for repeats after a month: nobody repeats a request that long. Answers how many. */
export const forgetOldAnswers = async (work: Work): Promise<number> => {
  const before = new Date(work.now.getTime() - keptDays * 86_400_000);
  const { numDeletedRows } = await work.db
    .deleteFrom('platform.idempotentAnswer')
    .where('answeredAt', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
};
