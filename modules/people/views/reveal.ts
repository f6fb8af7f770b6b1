import { lostNumber } from '#platform/crypto/numbers.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { refuse } from '#platform/refusals/index.ts';
import { noteReading, type Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/personal.ts';
import { findOwnPerson } from '../operations/find-person.ts';
import { openNumber } from '../operations/personal-numbers.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';

/** One number in full, once: the answer goes out after the audit has who looked at which field of whom, and why. */
export const revealNumber = async (
  reading: Reading,
  id: string,
  { field, reason }: BodyOf<typeof contract.revealNumber>,
) => {
  const { organisationId } = await findOwnPerson(reading, permissions.reveal, id);
  const { sealed } = await reading.db
    .selectFrom('people.person')
    .select(`${field} as sealed`)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const number = openNumber(id, field, sealed);
  if (number === lostNumber) refuse(refusals.numberLost());
  noteReading(reading, { subject: 'person', subjectId: id, organisationId, read: [field], reason });
  return { number: number ?? refuse(refusals.numberNotKept()) };
};
