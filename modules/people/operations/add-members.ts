import { sql } from 'kysely';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { type Refusal, refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import type * as contract from '../contract/memberships.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { Stretch } from '../rules/dates.ts';
import { whyNotMember } from '../rules/people.ts';
import { insertMemberships } from '../store.ts';
import { tellChange } from './change-record.ts';
import { type FoundPerson, findPeople } from './find-person.ts';
import { findTeam } from './find-records.ts';

/** Why some of these people cannot join, by name: they belong to the team in these dates already. */
const whyNotAgain = async (
  work: Work,
  teamId: string,
  people: readonly FoundPerson[],
  { fromOn, untilOn }: Stretch,
): Promise<Refusal | undefined> => {
  const already = await work.db
    .selectFrom('people.membership')
    .select('personId')
    .where('teamId', '=', teamId)
    .where('struckAt', 'is', null)
    .where(
      'personId',
      'in',
      people.map(({ id }) => id),
    )
    .where(
      sql<boolean>`daterange(from_on, until_on, '[]') && daterange(${fromOn}::date, ${untilOn}::date, '[]')`,
    )
    .execute();
  const names = people.filter(({ id }) => already.some(({ personId }) => personId === id));
  return names.length > 0
    ? refusals.alreadyMember({ names: names.map(({ name }) => name).join('、') })
    : undefined;
};

/** Takes many people into a team at once, all of them or none; told once for the whole group. */
export const addMembers = async (work: Work, teamId: string, said: BodyOf<typeof contract.addMembers>) => {
  const team = await findTeam(work, permissions.edit, teamId);
  const people = await findPeople(work, said.personIds);
  for (const { birthYear } of people) refuseIf(whyNotMember(birthYear, team, said, work.today));
  refuseIf(await whyNotAgain(work, teamId, people, said));

  const { fromOn, untilOn } = said;
  const members = people.map(({ id }) => ({ id: newId(), teamId, personId: id, fromOn, untilOn }));
  await insertMemberships(work, members, refusals.alreadyMember({ names: '' }));
  tellChange(work, 'membership', { id: teamId, organisationId: team.organisationId, after: members }, said);
  return { ids: members.map(({ id }) => id) };
};
