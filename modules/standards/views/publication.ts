import { findOrganisation } from '#modules/organisations/index.ts';
import { reaches } from '#platform/permissions/may.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { whyNotPublishable, whyNotPublishing } from '../rules/publication.ts';
import { findPublished } from '../store/publication.ts';
import { asShown, requirementsOn } from './requirements-on.ts';

/** Every requirement that a district could show to residents, and whether it does. */
export const showPublication = async (reading: Reading, organisationId: string) => {
  const district = await findOrganisation(reading, permissions.read, organisationId);
  refuseIf(whyNotPublishing(district));
  const published = await findPublished(reading.db, organisationId);
  const all = await requirementsOn(reading, reading.today);
  return {
    requirements: all
      .filter(({ requirement }) => !whyNotPublishable(requirement))
      .map(({ requirement, requirementId, shown }) => ({
        requirement: asShown(requirement, shown.until),
        published: published.has(requirementId),
      })),
    permittedActions: reaches(reading.actor, permissions.publish, district.path) ? ['publish' as const] : [],
  };
};
