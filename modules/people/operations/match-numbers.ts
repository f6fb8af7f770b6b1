import type { Refusal } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { numberFields, whyNotIdNumber } from '../rules/personal-numbers.ts';
import { changeNumbers } from '../store.ts';
import { lookupsOfNumber, maskSaid, sealNumbers } from './personal-numbers.ts';

/** What a line of an import says of a person's numbers. */
export type SaidNumbers = { birthYear?: number; phone?: string; idNumber?: string };

/** Somebody at the organisation of the line, with what is kept to find the numbers by. */
export type Findable = {
  id: string;
  organisationId: string;
  name: string;
  phoneLookup?: string | null;
  idNumberLookup?: string | null;
};

/** Why the numbers of a line cannot be this person's: kept otherwise already, or somebody else's of the same organisation. */
export const whyNotNumbers = (
  said: SaidNumbers,
  person: Findable,
  here: readonly Findable[],
): Refusal | undefined => {
  const differs = numberFields.some((field) => {
    const [text, kept] = [said[field], person[`${field}Lookup`]];
    return text && kept && !lookupsOfNumber(field, text).includes(kept);
  });
  if (differs) return refusals.numberDiffers({ name: person.name });
  const mine = said.idNumber ? lookupsOfNumber('idNumber', said.idNumber) : [];
  const other = here.find(
    ({ id, idNumberLookup }) => id !== person.id && mine.includes(idNumberLookup ?? ''),
  );
  if (other) return refusals.idNumberTaken({ name: other.name });
  return whyNotIdNumber(said.idNumber, said.birthYear ?? null);
};

/** The numbers that a line brings and the person does not have yet; nothing when it brings none. */
export const newNumbers = ({ phone, idNumber }: SaidNumbers, person: Findable) => {
  const brought = {
    ...(phone && !person.phoneLookup && { phone }),
    ...(idNumber && !person.idNumberLookup && { idNumber }),
  };
  return Object.keys(brought).length > 0 ? brought : undefined;
};

export type BroughtNumbers = { person: Findable; brought: { phone?: string; idNumber?: string } };

/** Keeps numbers that an import brought for people who were known without. */
export const keepBroughtNumbers = async (work: Work, all: readonly BroughtNumbers[]): Promise<void> => {
  for (const { person, brought } of all) {
    const { id, organisationId } = person;
    await changeNumbers(work, id, sealNumbers(id, brought));
    noteChange(work, { subject: 'person', subjectId: id, organisationId, after: maskSaid(brought) });
  }
};
