import { findOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { whyNotDates, whyNotOrganiser } from '../rules.ts';
import { insertCourse } from '../store.ts';

/** Adds a course; it is held by the district, a town or a district institution (notice 二、（三）). */
export const addCourse = async (
  work: Work,
  organisationId: string,
  said: BodyOf<typeof contract.addCourse>,
  options = { demonstration: false },
) => {
  const organiser = await findOrganisation(work, permissions.hold, organisationId);
  refuseIf(whyNotOrganiser(organiser.kind) ?? whyNotDates(said));

  const id = newId();
  await insertCourse(work, { id, organisationId, ...said, ...options });
  noteChange(work, { subject: 'course', subjectId: id, organisationId, after: said });
  return { id };
};
