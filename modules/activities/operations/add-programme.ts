import { findOrganisation } from '#modules/organisations/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { programmeChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotDates } from '../rules.ts';
import { insertProgramme } from '../store.ts';
import { refuseElsewhere } from './settle-place.ts';

/** Adds a programme to an organisation; a standing free item counts from its first day. */
export const addProgramme = async (
  work: Work,
  organisationId: string,
  said: BodyOf<typeof contract.addProgramme>,
  options = { demonstration: false },
) => {
  await findOrganisation(work, permissions.plan, organisationId);
  refuseIf(whyNotDates(said));
  await refuseElsewhere(work, organisationId, { ...said, onDate: said.fromOn });

  const id = newId();
  await insertProgramme(work, { id, organisationId, ...said, ...options });
  noteChange(work, { subject: 'programme', subjectId: id, organisationId, after: said });
  announce(work, programmeChanged, { organisationId, fromOn: said.fromOn, untilOn: said.untilOn });
  return { id };
};
