import { sql } from 'kysely';
import { writtenOut } from '#platform/crypto/numbers.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import { noteReading, type Reading } from '#platform/work/index.ts';
import { findOwnPerson } from '../operations/find-person.ts';
import { openNumber } from '../operations/personal-numbers.ts';
import { permissions } from '../permissions.ts';
import { numberFields } from '../rules/personal-numbers.ts';
import { declaredPersonalData } from './personal-data.ts';

type Row = Record<string, unknown>;

/** What the program needs and the person does not: other people, keyed hashes, empty fields. */
const isTheirs = ([name, value]: [string, unknown]) =>
  value !== null && value !== '' && !/_(by|by_name|lookup)$/.test(name);

const rowsAbout = async (
  { db }: Reading,
  table: string,
  column: string,
  personId: string,
): Promise<Row[]> => {
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(it) || coalesce((select jsonb_build_object('organisation', unit.name)
      from organisations.unit unit where unit.id = (to_jsonb(it) ->> 'organisation_id')::uuid), '{}') as row
    from ${sql.table(table)} it where it.${sql.ref(column)} = ${personId}::uuid order by it.id`.execute(db);
  return rows.map(({ row }) => Object.fromEntries(Object.entries(row).filter(isTheirs)));
};

const columnOf = { phone: 'phone', idNumber: 'id_number' } as const;

/** The numbers of the particulars in full: they are the person's own. */
const inFull = (personId: string, row: Row): Row => ({
  ...row,
  ...Object.fromEntries(
    numberFields
      .filter((field) => row[columnOf[field]] !== undefined)
      .map((field) => [
        columnOf[field],
        writtenOut(openNumber(personId, field, String(row[columnOf[field]])) ?? ''),
      ]),
  ),
});

/**
 * Everything the modules declare to keep about one person, as JSON in an open form (docs/personal-data.md), to be handed
 * to them (PIPL, article 45). The audit keeps who took it out, when and why.
 */
export const takeOutPerson = async (reading: Reading, id: string, reason: string): Promise<FileAnswer> => {
  const { name, organisationId } = await findOwnPerson(reading, permissions.takeOut, id);
  const records: { table: string; zh: string; en: string; rows: Row[] }[] = [];
  for (const { records: kept = {} } of declaredPersonalData())
    for (const [table, { person, what }] of Object.entries(kept)) {
      const rows = await rowsAbout(reading, table, person, id);
      const own = table === 'people.person' ? rows.map((row) => inFull(id, row)) : rows;
      if (own.length > 0) records.push({ table, ...what, rows: own });
    }
  noteReading(reading, { subject: 'person', subjectId: id, organisationId, read: ['everything'], reason });
  const content = { format: 'wenmai-person/1', takenAt: reading.now.toISOString(), records };
  return {
    name: `${name} ${reading.today}.json`,
    mediaType: 'application/json',
    bytes: Buffer.from(`${JSON.stringify(content, undefined, 1)}\n`),
  };
};
