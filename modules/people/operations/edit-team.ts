import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/teams.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { spanOf } from '../rules/dates.ts';
import { whyNotTeam } from '../rules/people.ts';
import { changeTeam } from '../store.ts';
import { tellChange } from './change-record.ts';
import { findPerson } from './find-person.ts';
import { findTeam } from './find-records.ts';
import { whyNotWithout } from './why-not-without.ts';

/** Renames a team, corrects its genre or dates, names its leader; its kind stays what it was founded as. */
export const editTeam = async (work: Work, id: string, said: BodyOf<typeof contract.editTeam>) => {
  const before = await findTeam(work, permissions.edit, id);
  if (said.leaderId && said.leaderId !== before.leaderId) await findPerson(work, said.leaderId);
  refuseIf(whyNotTeam(before.place, { ...said, kind: before.kind }, work.today));
  refuseIf(await whyNotWithout(work, id, said));

  await changeTeam(work, id, said, refusals.teamNameTaken({ name: said.name }));
  const { organisationId } = before;
  tellChange(work, 'team', { id, organisationId, before, after: said }, spanOf(before, said));
  return done;
};
