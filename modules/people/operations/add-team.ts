import { findOrganisation } from '#modules/organisations/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/teams.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotTeam } from '../rules/people.ts';
import { insertTeams } from '../store.ts';
import { tellChange } from './change-record.ts';
import { findPerson } from './find-person.ts';

/** Founds a team of an organisation; it has no members yet. */
export const addTeam = async (work: Work, organisationId: string, said: BodyOf<typeof contract.addTeam>) => {
  const organisation = await findOrganisation(work, permissions.edit, organisationId);
  if (said.leaderId) await findPerson(work, said.leaderId);
  refuseIf(whyNotTeam(organisation, said, work.today));

  const team = { id: newId(), organisationId, ...said };
  await insertTeams(work, [team], refusals.teamNameTaken({ name: said.name }));
  tellChange(work, 'team', { id: team.id, organisationId, after: team }, said);
  return { id: team.id };
};
