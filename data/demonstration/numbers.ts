import { lookupOf, seal } from '#platform/crypto/index.ts';
import { checkCharacterOf } from '#platform/crypto/numbers.ts';
import { chanceFrom } from './random.ts';

/** Which numbers somebody of the demonstration has: staff both, volunteers a phone, who only performs none. */
export type Numbered = 'phone-and-id' | 'phone' | 'none';

type Somebody = { id: string; gender: 'female' | 'male'; birthYear: number };

/** A phone number that rings nowhere: the range 1640 is assigned to nobody. */
const phoneFrom = (chance: ReturnType<typeof chanceFrom>) =>
  `1640${String(chance.whole(0, 9_999_999)).padStart(7, '0')}`;

/** An ID number that is right in form (GB 11643) and nobody's: there is no region 990000. */
const idNumberFrom = (chance: ReturnType<typeof chanceFrom>, { gender, birthYear }: Somebody): string => {
  const day = `${String(chance.whole(1, 12)).padStart(2, '0')}${String(chance.whole(1, 28)).padStart(2, '0')}`;
  const turn = chance.whole(0, 498) * 2 + (gender === 'male' ? 1 : 0);
  const seventeen = `990000${birthYear}${day}${String(turn).padStart(3, '0')}`;
  return `${seventeen}${checkCharacterOf(seventeen)}`;
};

const kept = (column: string, row: string, text: string): [string, string] => [
  seal({ column, row }, text),
  lookupOf(column, text),
];

/** The sealed numbers of an invented person, as the columns of the table stand; the same numbers each time. */
export const inventedNumbers = (person: Somebody, numbered: Numbered): (string | null)[] => {
  const chance = chanceFrom(`numbers ${person.id}`);
  const [phone, idNumber] = [phoneFrom(chance), idNumberFrom(chance, person)];
  return [
    ...(numbered === 'none' ? [null, null] : kept('people.person.phone', person.id, phone)),
    ...(numbered === 'phone-and-id' ? kept('people.person.id_number', person.id, idNumber) : [null, null]),
  ];
};
