import { bareIdNumber, barePhone, isIdNumber, isMainlandPhone } from '#platform/crypto/numbers.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

/** The fields of a person that are kept sealed. */
export const numberFields = ['phone', 'idNumber'] as const;
export type NumberField = (typeof numberFields)[number];

/** Which number a text is when it is one in full, as people write it; nothing when it is none. */
export const numberMeant = (text: string): { field: NumberField; number: string } | undefined => {
  const [phone, idNumber] = [barePhone(text), bareIdNumber(text)];
  if (isMainlandPhone(phone)) return { field: 'phone', number: phone };
  return isIdNumber(idNumber) ? { field: 'idNumber', number: idNumber } : undefined;
};

/** Why an ID number cannot be this person's: the year of birth in it is another. */
export const whyNotIdNumber = (
  idNumber: string | null | undefined,
  birthYear: number | null,
): Refusal | undefined =>
  idNumber && birthYear !== null && Number(idNumber.slice(6, 10)) !== birthYear
    ? refusals.idNumberOfOtherYear({ year: birthYear })
    : undefined;
