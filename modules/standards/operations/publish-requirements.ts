import { findOrganisation } from '#modules/organisations/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/publication.ts';
import { publicationChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotPublishable, whyNotPublishing } from '../rules/publication.ts';
import { findPublished, keepPublished } from '../store/publication.ts';
import { type RequirementOn, requirementsOn } from '../views/requirements-on.ts';

const chosen = (all: readonly RequirementOn[], code: string): RequirementOn => {
  const found = all.find(({ requirement }) => requirement.code === code);
  if (!found) return refuse(refusals.requirementUnknown({ code }));
  refuseIf(whyNotPublishable(found.requirement));
  return found;
};

/**
 * Chooses which requirements a district shows to residents: exactly these from now on. A real installation begins with none.
 * Refused for what is no district, and for a requirement that nothing feeds yet.
 */
export const publishRequirements = async (
  work: Work,
  organisationId: string,
  { requirements }: BodyOf<typeof contract.publishRequirements>,
) => {
  const district = await findOrganisation(work, permissions.publish, organisationId);
  refuseIf(whyNotPublishing(district));
  const all = await requirementsOn(work, work.today);
  const wanted = [...new Set(requirements)].map((code) => chosen(all, code));
  const before = await findPublished(work.db, organisationId);

  await keepPublished(
    work,
    organisationId,
    wanted.map(({ requirementId }) => requirementId),
  );
  const codesOf = (some: readonly RequirementOn[]) => some.map(({ requirement }) => requirement.code).sort();
  noteChange(work, {
    subject: 'publication',
    subjectId: organisationId,
    organisationId,
    before: { requirements: codesOf(all.filter(({ requirementId }) => before.has(requirementId))) },
    after: { requirements: codesOf(wanted) },
  });
  announce(work, publicationChanged, { organisationId });
  return done;
};
