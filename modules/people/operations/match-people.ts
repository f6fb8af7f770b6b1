import { initialsOf } from '#modules/organisations/index.ts';
import { isLostLookup } from '#platform/crypto/index.ts';
import { newId } from '#platform/ids.ts';
import { type Problem, Refusal } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { type NamedPerson, personMeant, problemIn } from '../rules/imports.ts';
import { whyNotBirthYear } from '../rules/people.ts';
import type { Gender } from '../rules/words.ts';
import { lockNames, type NewPerson } from '../store.ts';
import {
  type BroughtNumbers,
  type Findable,
  newNumbers,
  type SaidNumbers,
  whyNotNumbers,
} from './match-numbers.ts';
import { sealNumbers } from './personal-numbers.ts';

/** A line of an import that names a person. */
export type NamingLine = SaidNumbers & {
  line: number;
  place: { id: string };
  name: string;
  gender?: Gender;
};

type Known = NamedPerson & Findable;

/** A number that was lost may be brought again, by whoever brings it. */
const withoutLost = ({ phoneLookup, idNumberLookup }: Pick<Findable, 'phoneLookup' | 'idNumberLookup'>) => {
  const held = (lookup: string | null | undefined) => (lookup && !isLostLookup(lookup) ? lookup : null);
  return { phoneLookup: held(phoneLookup), idNumberLookup: held(idNumberLookup) };
};

const findKnown = async (work: Work, organisationIds: readonly string[]): Promise<Known[]> => {
  if (organisationIds.length === 0) return [];
  const rows = await work.db
    .selectFrom('people.person')
    .select(['id', 'organisationId', 'name', 'birthYear', 'phoneLookup', 'idNumberLookup'])
    .where('organisationId', 'in', organisationIds)
    .execute();
  return rows.map((row) => ({ ...row, ...withoutLost(row) })) as Known[];
};

const personOf = async ({ name, gender, birthYear, place }: NamingLine): Promise<NewPerson> => ({
  id: newId(),
  organisationId: place.id,
  name,
  initials: await initialsOf(name),
  gender: gender ?? null,
  birthYear: birthYear ?? null,
});

/** The person a line means at its organisation, a new one among them; or why nobody can tell. */
const meantBy = async (line: NamingLine, here: readonly Known[], work: Work): Promise<Known | Refusal> => {
  const said = { name: line.name, birthYear: line.birthYear ?? null };
  const meant = personMeant(said, here);
  if (meant === 'ambiguous') return refusals.personAmbiguous({ name: said.name });
  const impossible = whyNotBirthYear(said.birthYear, work.today);
  if (impossible) return impossible;
  return meant === 'new' ? personOf(line) : meant;
};

/**
 * Finds for every line the person it names at its organisation, or a new one; two lines that name the same newcomer mean
 * one person. Namesakes that cannot be told apart, impossible years of birth and numbers that cannot be theirs are
 * problems of their line. `brought` are numbers of people known without.
 */
export const matchPeople = async (work: Work, lines: readonly NamingLine[]) => {
  const organisationIds = [...new Set(lines.map(({ place }) => place.id))];
  await lockNames(work, organisationIds);
  const known = Map.groupBy(await findKnown(work, organisationIds), ({ organisationId }) => organisationId);
  const [people, problems] = [new Map<number, Known>(), [] as Problem[]];
  const [fresh, brought] = [new Set<NewPerson>(), [] as BroughtNumbers[]];
  for (const line of lines) {
    const here = known.get(line.place.id) ?? [];
    known.set(line.place.id, here);
    const person = await meantBy(line, here, work);
    const no = person instanceof Refusal ? person : whyNotNumbers(line, person, here);
    if (no || person instanceof Refusal) {
      problems.push(problemIn(line.line, no as Refusal));
      continue;
    }
    people.set(line.line, person);
    if (!here.includes(person)) {
      here.push(person);
      fresh.add(person as NewPerson);
    }
    const numbers = newNumbers(line, person);
    if (!numbers) continue;
    if (!fresh.has(person as NewPerson)) brought.push({ person, brought: numbers });
    Object.assign(person, sealNumbers(person.id, numbers));
  }
  return { people, fresh: [...fresh], brought, problems };
};
