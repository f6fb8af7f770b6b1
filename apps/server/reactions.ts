import { reactions as standards } from '#modules/standards/index.ts';
import type { Reaction } from '#platform/facts/index.ts';

/** Fact → consequence: everything that follows from something that happened, module by module. */
export const reactions: readonly Reaction[] = [...standards];
