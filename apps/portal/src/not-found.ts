import type { RefusalKind } from '#platform/refusals/index.ts';

const kinds: readonly (RefusalKind | undefined)[] = ['not-found', 'invalid'];

/** Whether a question was refused because there is nothing of the kind, or because it was asked with nonsense. */
export const isNotFound = (trouble: unknown): boolean =>
  kinds.includes((trouble as { kind?: RefusalKind } | undefined)?.kind);
