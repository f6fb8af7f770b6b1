import { setTimeout as wait } from 'node:timers/promises';
import type { Story } from '#apps/server/testing/story.ts';

/** Lets every consequence happen, also those of consequences and those that the program is at by itself just now. */
export const settled = async (story: Story): Promise<void> => {
  for (;;) {
    await story.settle();
    const { waiting } = await story.db
      .selectFrom('platform.fact')
      .select((is) => is.fn.countAll<number>().as('waiting'))
      .executeTakeFirstOrThrow();
    if (waiting === 0) return;
    await wait(10);
  }
};
