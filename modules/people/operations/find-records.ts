import type { IsoDate } from '#platform/dates/index.ts';
import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Stretch } from '../rules/dates.ts';
import type { Place } from '../rules/people.ts';
import type { Genre, Post, TeamKind } from '../rules/words.ts';

/** What every dated record of this module has; `place` is the organisation it stands at. */
export type FoundRecord = Stretch & { id: string; organisationId: string; place: Place };

type OfPerson = { personId: string; personName: string; birthYear: number | null };

export type FoundPosting = FoundRecord & OfPerson & { post: Post; fullTime: boolean };
export type FoundVolunteer = FoundRecord & OfPerson & { skills: string };
export type FoundTeam = FoundRecord & {
  kind: TeamKind;
  name: string;
  genre: Genre | null;
  leaderId: string | null;
};
export type FoundMembership = FoundRecord & OfPerson & { teamId: string; team: Stretch };
export type FoundBrand = FoundRecord & { name: string; genre: string; story: string };

const dates = ['it.id', 'it.fromOn', 'it.untilOn'] as const;
const at = ['unit.id as organisationId', 'unit.level', 'unit.untilOn as placeUntilOn'] as const;
const whose = ['person.id as personId', 'person.name as personName', 'person.birthYear'] as const;

type WithPlace = { level: string | null; placeUntilOn: IsoDate | null };

/** Folds the columns of the organisation into `place`; nothing found is the refusal. */
const placed = <Row extends WithPlace, Found>(
  row: Row | undefined,
  no: () => Parameters<typeof refuse>[0],
): Found => {
  if (!row) return refuse(no());
  const { level, placeUntilOn, ...rest } = row;
  return { ...rest, place: { level, untilOn: placeUntilOn } } as Found;
};

/** A posting that stands, at an organisation where the actor has the permission. */
export const findPosting = async (reading: Reading, permission: Permission, id: string) =>
  placed<WithPlace, FoundPosting>(
    await reading.db
      .selectFrom('people.posting as it')
      .innerJoin('organisations.unit as unit', 'unit.id', 'it.organisationId')
      .innerJoin('people.person as person', 'person.id', 'it.personId')
      .select([...dates, ...at, ...whose, 'it.post', 'it.fullTime'])
      .where('it.id', '=', id)
      .where('it.struckAt', 'is', null)
      .where(may(reading.actor, permission, 'it.organisationId'))
      .executeTakeFirst(),
    refusals.postingNotFound,
  );

/** A volunteer's record that stands, at an organisation where the actor has the permission. */
export const findVolunteer = async (reading: Reading, permission: Permission, id: string) =>
  placed<WithPlace, FoundVolunteer>(
    await reading.db
      .selectFrom('people.volunteer as it')
      .innerJoin('organisations.unit as unit', 'unit.id', 'it.organisationId')
      .innerJoin('people.person as person', 'person.id', 'it.personId')
      .select([...dates, ...at, ...whose, 'it.skills'])
      .where('it.id', '=', id)
      .where('it.struckAt', 'is', null)
      .where(may(reading.actor, permission, 'it.organisationId'))
      .executeTakeFirst(),
    refusals.volunteerNotFound,
  );

/** A team that stands, of an organisation where the actor has the permission. */
export const findTeam = async (reading: Reading, permission: Permission, id: string) =>
  placed<WithPlace, FoundTeam>(
    await reading.db
      .selectFrom('people.team as it')
      .innerJoin('organisations.unit as unit', 'unit.id', 'it.organisationId')
      .select([...dates, ...at, 'it.kind', 'it.name', 'it.genre', 'it.leaderId'])
      .where('it.id', '=', id)
      .where('it.struckAt', 'is', null)
      .where(may(reading.actor, permission, 'it.organisationId'))
      .executeTakeFirst(),
    refusals.teamNotFound,
  );

/** A membership that stands, in a team of an organisation where the actor has the permission. */
export const findMembership = async (reading: Reading, permission: Permission, id: string) => {
  const row = await reading.db
    .selectFrom('people.membership as it')
    .innerJoin('people.team as team', 'team.id', 'it.teamId')
    .innerJoin('organisations.unit as unit', 'unit.id', 'team.organisationId')
    .innerJoin('people.person as person', 'person.id', 'it.personId')
    .select([...dates, ...at, ...whose, 'it.teamId'])
    .select(['team.fromOn as teamFromOn', 'team.untilOn as teamUntilOn'])
    .where('it.id', '=', id)
    .where('it.struckAt', 'is', null)
    .where('team.struckAt', 'is', null)
    .where(may(reading.actor, permission, 'team.organisationId'))
    .executeTakeFirst();
  const team = { fromOn: row?.teamFromOn, untilOn: row?.teamUntilOn };
  return { ...placed<WithPlace, FoundMembership>(row, refusals.membershipNotFound), team } as FoundMembership;
};

/** A brand that stands, of an organisation where the actor has the permission. */
export const findBrand = async (reading: Reading, permission: Permission, id: string) =>
  placed<WithPlace, FoundBrand>(
    await reading.db
      .selectFrom('people.brand as it')
      .innerJoin('organisations.unit as unit', 'unit.id', 'it.organisationId')
      .select([...dates, ...at, 'it.name', 'it.genre', 'it.story'])
      .where('it.id', '=', id)
      .where('it.struckAt', 'is', null)
      .where(may(reading.actor, permission, 'it.organisationId'))
      .executeTakeFirst(),
    refusals.brandNotFound,
  );
