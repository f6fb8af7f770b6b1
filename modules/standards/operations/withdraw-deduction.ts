import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { grantsFor } from '#platform/permissions/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/deductions.ts';
import { deductionChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotDeductible, whyNotWithdrawable } from '../rules/deductions.ts';
import { findDeduction, markWithdrawn } from '../store/deductions.ts';
import { findPieceOf } from '../store/evidence-rows.ts';

/** Lets a deducted piece of evidence count again, with a reason; the deduction stays to be read. */
export const withdrawDeduction = async (
  work: Work,
  id: string,
  { reason }: BodyOf<typeof contract.withdrawDeduction>,
) => {
  const deduction = await findDeduction(work, id);
  const { organisationId, evidence, sourceId } = deduction;
  refuseIf(whyNotDeductible({ id: organisationId }, grantsFor(work.actor, permissions.deduct)));
  refuseIf(whyNotWithdrawable(deduction));

  await markWithdrawn(work, id, reason);
  noteChange(work, {
    subject: 'deduction',
    subjectId: id,
    organisationId,
    after: { withdrawnReason: reason },
  });
  const asked = { name: evidence, unitId: organisationId, sourceId, today: work.today };
  const { fromOn, untilOn } = (await findPieceOf(work.db, asked)) ?? deduction;
  announce(work, deductionChanged, { organisationId, evidence, fromOn, untilOn });
  return done;
};
