import { initialsOf } from '#modules/organisations/index.ts';
import { newId } from '#platform/ids.ts';
import type { Problem } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { type NamedPerson, personMeant, problemIn } from '../rules/imports.ts';
import { whyNotBirthYear } from '../rules/people.ts';
import type { Gender } from '../rules/words.ts';
import { lockNames, type NewPerson } from '../store.ts';

/** A line of an import that names a person. */
export type NamingLine = {
  line: number;
  place: { id: string };
  name: string;
  gender?: Gender;
  birthYear?: number;
};

type Known = NamedPerson & { id: string; organisationId: string };

const findKnown = async (work: Work, organisationIds: readonly string[]): Promise<Known[]> => {
  if (organisationIds.length === 0) return [];
  const rows = await work.db
    .selectFrom('people.person')
    .select(['id', 'organisationId', 'name', 'birthYear'])
    .where('organisationId', 'in', organisationIds)
    .execute();
  return rows as Known[];
};

const personOf = async ({ name, gender, birthYear, place }: NamingLine): Promise<NewPerson> => ({
  id: newId(),
  organisationId: place.id,
  name,
  initials: await initialsOf(name),
  gender: gender ?? null,
  birthYear: birthYear ?? null,
});

/**
 * Finds for every line the person it names at its organisation, or a new one; two lines that name the same newcomer mean
 * one person. Namesakes that cannot be told apart and impossible years of birth are problems of their line.
 */
export const matchPeople = async (work: Work, lines: readonly NamingLine[]) => {
  const organisationIds = [...new Set(lines.map(({ place }) => place.id))];
  await lockNames(work, organisationIds);
  const known = Map.groupBy(await findKnown(work, organisationIds), ({ organisationId }) => organisationId);
  const [people, fresh, problems] = [new Map<number, Known>(), [] as NewPerson[], [] as Problem[]];
  for (const line of lines) {
    const here = known.get(line.place.id) ?? [];
    known.set(line.place.id, here);
    const said = { name: line.name, birthYear: line.birthYear ?? null };
    const meant = personMeant(said, here);
    const no =
      meant === 'ambiguous' ? refusals.personAmbiguous(said.name ? { name: said.name } : {}) : undefined;
    const impossible = no ?? whyNotBirthYear(said.birthYear, work.today);
    if (impossible) problems.push(problemIn(line.line, impossible));
    else if (meant !== 'new' && meant !== 'ambiguous') people.set(line.line, meant);
    else {
      const person = await personOf(line);
      fresh.push(person);
      here.push(person);
      people.set(line.line, person);
    }
  }
  return { people, fresh, problems };
};
