import { Refusal } from '#platform/refusals/index.ts';

/** Whether a question was refused because there is nothing of the kind, or because it was asked with nonsense. */
export const isNotFound = (trouble: unknown): boolean =>
  trouble instanceof Refusal && (trouble.kind === 'not-found' || trouble.kind === 'invalid');
