import type { Work } from '#platform/work/index.ts';
import type { NamedPerson } from '../rules/imports.ts';

/** Somebody already at an organisation who could be the same person: the same name and year of birth. */
export const findNamesake = (work: Work, organisationId: string, { name, birthYear }: NamedPerson) =>
  work.db
    .selectFrom('people.person')
    .select('id')
    .where('organisationId', '=', organisationId)
    .where('name', '=', name)
    .where('birthYear', 'is not distinct from', birthYear)
    .executeTakeFirst();
