import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { lookupsOfNumber } from './personal-numbers.ts';

type Numbered = { id: string; organisationId: string; idNumber: string | null | undefined };

/** Refuses an ID number that somebody else of the same organisation has: that is the same person, recorded twice. */
export const refuseTakenIdNumber = async (work: Work, { id, organisationId, idNumber }: Numbered) => {
  if (!idNumber) return;
  const other = await work.db
    .selectFrom('people.person')
    .select('name')
    .where('idNumberLookup', 'in', lookupsOfNumber('idNumber', idNumber))
    .where('organisationId', '=', organisationId)
    .where('id', '<>', id)
    .executeTakeFirst();
  if (other) refuse(refusals.idNumberTaken({ name: other.name }));
};
