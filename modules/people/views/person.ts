import { sql } from 'kysely';
import { may, reaches } from '#platform/permissions/may.ts';
import { noteReading, type Reading } from '#platform/work/index.ts';
import { type Person, personActions } from '../contract/people.ts';
import { findPerson } from '../operations/find-person.ts';
import { withMaskedNumbers } from '../operations/personal-numbers.ts';
import { permissions } from '../permissions.ts';

type Reached = { path: string; struckReason?: string | null };

/** What the actor may do to a row whose organisation stands at `path`; nothing to what was struck out. */
const withActions = <Row extends Reached>(reading: Reading, { path, ...row }: Row) => {
  const may = !row.struckReason && reaches(reading.actor, permissions.edit, path);
  return { ...row, permittedActions: may ? (['edit'] as const) : [] };
};

/** What the actor may do to a person whose home stands at `path`; an anonymised one is past all of it. */
const actionsOn = (reading: Reading, path: string, anonymisedAt: Date | null) =>
  anonymisedAt ? [] : personActions.filter((action) => reaches(reading.actor, permissions[action], path));

const at = ['unit.id as organisationId', 'unit.name as organisationName', 'unit.path'] as const;
const dated = ['it.id', 'it.fromOn', 'it.untilOn', 'it.struckReason'] as const;

const postingsOf = (reading: Reading, personId: string) =>
  reading.db
    .selectFrom('people.posting as it')
    .innerJoin('organisations.unit as unit', 'unit.id', 'it.organisationId')
    .select([...dated, ...at, 'it.post', 'it.fullTime'])
    .where('it.personId', '=', personId)
    .where(may(reading.actor, permissions.readNames, 'it.organisationId'))
    .orderBy('it.fromOn', 'desc')
    .execute();

const volunteeringOf = (reading: Reading, personId: string) =>
  reading.db
    .selectFrom('people.volunteer as it')
    .innerJoin('organisations.unit as unit', 'unit.id', 'it.organisationId')
    .select([...dated, ...at, 'it.skills'])
    .where('it.personId', '=', personId)
    .where(may(reading.actor, permissions.readNames, 'it.organisationId'))
    .orderBy('it.fromOn', 'desc')
    .execute();

const teamsOf = (reading: Reading, personId: string) =>
  reading.db
    .selectFrom('people.membership as it')
    .innerJoin('people.team as team', 'team.id', 'it.teamId')
    .innerJoin('organisations.unit as unit', 'unit.id', 'team.organisationId')
    .select(['it.id', 'it.fromOn', 'team.id as teamId', 'team.name as teamName', 'team.kind', ...at])
    .select([
      sql<string | null>`least(it.until_on, team.until_on)`.as('untilOn'),
      sql<string | null>`coalesce(it.struck_reason, team.struck_reason)`.as('struckReason'),
      sql<boolean>`team.leader_id is not distinct from it.person_id`.as('leads'),
    ])
    .where('it.personId', '=', personId)
    .where(may(reading.actor, permissions.readNames, 'team.organisationId'))
    .orderBy('it.fromOn', 'desc')
    .execute();

/**
 * One person with everything they did at organisations within reach; what happened elsewhere stays there. The audit keeps that
 * the record was read.
 */
export const showPerson = async (reading: Reading, id: string): Promise<Person> => {
  const person = await findPerson(reading, id);
  const [home, postings, volunteering, teams] = await Promise.all([
    reading.db
      .selectFrom('people.person as person')
      .innerJoin('organisations.unit as unit', 'unit.id', 'person.organisationId')
      .leftJoin('access.namedAccount as account', 'account.id', 'person.accountId')
      .select(['unit.name as organisationName', 'unit.path', 'person.demonstration', 'account.username'])
      .select(['person.id', 'person.phone', 'person.idNumber', 'person.anonymisedAt'])
      .where('person.id', '=', id)
      .executeTakeFirstOrThrow(),
    postingsOf(reading, id),
    volunteeringOf(reading, id),
    teamsOf(reading, id),
  ]);
  const shown = {
    ...person,
    ...withMaskedNumbers(home),
    note: person.note ?? '',
    postings: postings.map((row) => withActions(reading, row)),
    volunteering: volunteering.map((row) => withActions(reading, row)),
    teams: teams.map((row) => withActions(reading, row)),
  };
  const { organisationId } = person;
  noteReading(reading, { subject: 'person', subjectId: id, organisationId, read: ['record'] });
  const { path, ...said } = shown;
  return { ...said, permittedActions: actionsOn(reading, path, home.anonymisedAt) } as Person;
};
