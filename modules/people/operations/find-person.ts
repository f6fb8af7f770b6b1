import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Gender } from '../rules/words.ts';
import { mayKnow } from './may-know.ts';
import { withMaskedNumbers } from './personal-numbers.ts';

/** A person as operations need them. */
export type FoundPerson = {
  id: string;
  organisationId: string;
  name: string;
  gender: Gender | null;
  birthYear: number | null;
  note: string | null;
};

/** A person as those who keep their records need them; the numbers are masked. */
export type OwnPerson = FoundPerson & {
  phone: string | null;
  idNumber: string | null;
  anonymisedAt: Date | null;
};

const people = (reading: Reading) =>
  reading.db
    .selectFrom('people.person as person')
    .select(['id', 'organisationId', 'name', 'gender', 'birthYear', 'note']);

/**
 * Somebody the actor may know: who belongs to an organisation within reach, or serves or performs at one. Whoever
 * takes a person into a record of their own (a duty, a course, a team) asks this.
 */
export const findPerson = async (reading: Reading, id: string): Promise<FoundPerson> => {
  const found = await people(reading).where('id', '=', id).where(mayKnow(reading.actor)).executeTakeFirst();
  return (found as FoundPerson | undefined) ?? refuse(refusals.personNotFound());
};

/** The same for many at once: all of them, or refused when any is not to be found. */
export const findPeople = async (reading: Reading, ids: readonly string[]): Promise<FoundPerson[]> => {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const found = await people(reading).where('id', 'in', wanted).where(mayKnow(reading.actor)).execute();
  return found.length === wanted.length ? (found as FoundPerson[]) : refuse(refusals.personNotFound());
};

/** The person if they belong to an organisation where the actor has this permission: the gate for their particulars. */
export const findOwnPerson = async (
  reading: Reading,
  permission: Permission,
  id: string,
): Promise<OwnPerson> => {
  const found = await people(reading)
    .select(['phone', 'idNumber', 'anonymisedAt'])
    .where('id', '=', id)
    .where(may(reading.actor, permission, 'person.organisationId'))
    .executeTakeFirst();
  return found ? withMaskedNumbers(found as OwnPerson) : refuse(refusals.personNotFound());
};
