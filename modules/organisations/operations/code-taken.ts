import { isViolationOf } from '#platform/database/violations.ts';
import type { Refusal } from '#platform/refusals/index.ts';

/** Turns the constraint that keeps codes unique in time into its refusal. */
export const whenCodeTaken = async <Result>(
  refusal: Refusal,
  change: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await change();
  } catch (trouble) {
    if (isViolationOf(trouble, 'placement_code_once')) throw refusal;
    throw trouble;
  }
};
