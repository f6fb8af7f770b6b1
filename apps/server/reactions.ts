import type { Reaction } from '#platform/facts/index.ts';

/** Fact → consequence: everything that follows from something that happened, on one page. */
export const reactions: readonly Reaction[] = [];
