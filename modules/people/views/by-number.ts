import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { noteReading } from '#platform/work/index.ts';
import { mayKnow } from '../operations/may-know.ts';
import { lookupsOfNumber, maskOf, withMaskedNumbers } from '../operations/personal-numbers.ts';
import { refusals } from '../refusals.ts';
import { numberMeant } from '../rules/personal-numbers.ts';

/**
 * Who has exactly this number, of those the actor may know; the audit keeps whom it found or,
 * when it found nobody, the number masked. */
export const findByNumber = async (reading: Reading, said: string) => {
  const { field, number } = numberMeant(said) ?? refuse(refusals.notANumber());
  const rows = await reading.db
    .selectFrom('people.person as person')
    .innerJoin('organisations.unit as home', 'home.id', 'person.organisationId')
    .select(['person.id', 'person.name', 'person.phone', 'person.idNumber'])
    .select(['person.organisationId', 'home.name as organisationName'])
    .where(`person.${field}Lookup`, 'in', lookupsOfNumber(field, number))
    .where(mayKnow(reading.actor))
    .orderBy('person.id')
    .limit(50)
    .execute();
  for (const { id, organisationId } of rows)
    noteReading(reading, { subject: 'person', subjectId: id, organisationId, read: [`${field} found`] });
  if (rows.length === 0)
    noteReading(reading, { subject: field, subjectId: maskOf[field](number), read: [`${field} sought`] });
  return { people: rows.map(withMaskedNumbers) };
};
