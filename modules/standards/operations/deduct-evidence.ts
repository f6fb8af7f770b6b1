import { findOrganisation } from '#modules/organisations/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { grantsFor } from '#platform/permissions/index.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/deductions.ts';
import { deductionChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotDeductible } from '../rules/deductions.ts';
import { insertDeduction } from '../store/deductions.ts';
import { findPieceOf } from '../store/evidence-rows.ts';
import { requirementOn } from '../views/requirements-on.ts';

/**
 * Says that a piece of evidence shall not count (核减), with a reason that everybody sees who sees the number. The record
 * itself stays as it is, and the judgements it fed are made anew. Nobody deducts for the organisation they hold the role at.
 */
export const deductEvidence = async (work: Work, said: BodyOf<typeof contract.deductEvidence>) => {
  const organisation = await findOrganisation(work, permissions.deduct, said.organisationId);
  refuseIf(whyNotDeductible(organisation, grantsFor(work.actor, permissions.deduct)));
  const { requirement } = await requirementOn(work, said.requirement, work.today);
  const name = requirement.evidence ?? refuse(refusals.evidenceComesLater());
  const piece =
    (await findPieceOf(work.db, {
      name,
      unitId: organisation.id,
      sourceId: said.sourceId,
      today: work.today,
    })) ?? refuse(refusals.evidenceNotFound());

  const { organisationId, sourceId, reason } = said;
  const id = await insertDeduction(work, { organisationId, evidence: name, sourceId, reason, ...piece });
  noteChange(work, {
    subject: 'deduction',
    subjectId: id,
    organisationId,
    after: { evidence: name, source: piece.source, sourceId, reason },
  });
  announce(work, deductionChanged, {
    organisationId,
    evidence: name,
    fromOn: piece.fromOn,
    untilOn: piece.untilOn,
  });
  return { id };
};
