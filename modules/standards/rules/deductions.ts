import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

/** Why somebody cannot deduct evidence of an organisation: it is the very one at which they hold the role. */
export const whyNotDeductible = (
  organisation: { id: string },
  heldAt: readonly { organisationId: string }[],
): Refusal | undefined =>
  heldAt.some(({ organisationId }) => organisationId === organisation.id)
    ? refusals.ownOrganisation()
    : undefined;

/** Why a deduction cannot be withdrawn: it was already. */
export const whyNotWithdrawable = (deduction: { withdrawnAt: Date | null }): Refusal | undefined =>
  deduction.withdrawnAt ? refusals.alreadyWithdrawn() : undefined;
