import { lookupOf, lookupsOf, seal, unsealNumber } from '#platform/crypto/index.ts';
import { maskIdNumber, maskPhone } from '#platform/crypto/numbers.ts';
import type { NumberField } from '../rules/personal-numbers.ts';

const columnOf: Record<NumberField, string> = {
  phone: 'people.person.phone',
  idNumber: 'people.person.id_number',
};

/** How a number is shown, by its kind. */
export const maskOf: Record<NumberField, (text: string) => string> = {
  phone: maskPhone,
  idNumber: maskIdNumber,
};

type Said = { [Field in NumberField]?: string | null | undefined };
type Sealed = { [Field in NumberField]: string | null };
type Columns = Partial<Record<NumberField | `${NumberField}Lookup`, string | null>>;

const columnsOf = (personId: string, field: NumberField, text: string | null | undefined): Columns => {
  if (text === undefined) return {};
  const column = columnOf[field];
  return {
    [field]: text === null ? null : seal({ column, row: personId }, text),
    [`${field}Lookup`]: text === null ? null : lookupOf(column, text),
  };
};

/** The numbers of a person as the table keeps them, sealed and findable; one that was not said stays as it is. */
export const sealNumbers = (personId: string, said: Said): Columns => ({
  ...columnsOf(personId, 'phone', said.phone),
  ...columnsOf(personId, 'idNumber', said.idNumber),
});

/** One number in full, or `lostNumber`. Whoever shows it has asked for the permission and noted the reason. */
export const openNumber = (personId: string, field: NumberField, sealed: string | null): string | null =>
  sealed === null ? null : unsealNumber({ column: columnOf[field], row: personId }, sealed);

const masked = (personId: string, field: NumberField, sealed: string | null) => {
  const text = openNumber(personId, field, sealed);
  return text === null ? null : maskOf[field](text);
};

/** A row with its numbers masked in place of sealed: 138****5678, 500***********123X. */
export const withMaskedNumbers = <Row extends Sealed & { id: string }>(row: Row): Row => ({
  ...row,
  phone: masked(row.id, 'phone', row.phone),
  idNumber: masked(row.id, 'idNumber', row.idNumber),
});

/** What the audit keeps of numbers that somebody said: masked, never in full. */
export const maskSaid = <Spoken extends Said>(said: Spoken): Spoken => ({
  ...said,
  ...(said.phone && { phone: maskPhone(said.phone) }),
  ...(said.idNumber && { idNumber: maskIdNumber(said.idNumber) }),
});

/** Every form under which a number may be kept, for a comparison with `in`. */
export const lookupsOfNumber = (field: NumberField, text: string): string[] =>
  lookupsOf(columnOf[field], text);
