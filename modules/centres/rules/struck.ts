import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

/** Why a record cannot be changed any more: it is struck out. */
export const whyNotStruck = ({ struckAt }: { struckAt: Date | null }): Refusal | undefined =>
  struckAt ? refusals.alreadyStruck() : undefined;
