import { sql } from 'kysely';
import type { Clock } from '#platform/clock.ts';
import type { Db, Tx } from '#platform/database/index.ts';
import type { Actor } from '#platform/permissions/index.ts';
import { Refusal } from '#platform/refusals/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import { noteChange } from '#platform/work/index.ts';
import { keyRing } from './key-file.ts';
import { lookupOf } from './lookup.ts';
import { lostKeys } from './lost.ts';
import { refusals } from './refusals.ts';
import { seal, unseal } from './seal.ts';

/** A column of sealed texts: its rows are known by `id`, and `<column>_lookup` beside it holds the keyed hash if `findable`. */
export type SealedColumn = { table: string; column: string; findable: boolean };

const nameOf = ({ table, column }: SealedColumn) => `${table}.${column}`;

type Sealed = { id: string; sealed: string };

type Options = {
  db: Db;
  clock: Clock;
  /** Who asked for it, as every batch says in the audit. */
  actor: Actor;
  batch?: number;
  onBatch?: (name: string, rows: number) => void;
  /** A value was changed or moved by hand: it is left alone. */
  onBroken?: (name: string, id: string) => void;
};

/** Rows sealed under other keys than the current one that still open, after a row; one that somebody is writing is waited for. */
const findBehind = async (tx: Tx, { table, column }: SealedColumn, after: string, most: number) => {
  const it = sql.ref(column);
  const { rows } = await sql<Sealed>`
    select id, ${it} as sealed from ${sql.table(table)}
    where ${it} is not null and not starts_with(${it}, ${`sm4.${keyRing().current.id}.`}) and id > ${after}::uuid
      and split_part(${it}, '.', 2) <> all(${lostKeys()}::text[])
    order by id limit ${most} for update`.execute(tx);
  return rows;
};

/** A value sealed anew; nothing for one that does not fit its seal, which stays as it is and is told. */
const sealAnew = (name: string, { id, sealed }: Sealed, onBroken: Options['onBroken']) => {
  const place = { column: name, row: id };
  try {
    const text = unseal(place, sealed);
    return [{ id, sealed: seal(place, text), lookup: lookupOf(name, text) }];
  } catch (trouble) {
    if (!(trouble instanceof Refusal && trouble.code === refusals.doesNotFit.code)) throw trouble;
    onBroken?.(name, id);
    return [];
  }
};

const writeAnew = async (
  tx: Tx,
  column: SealedColumn,
  rows: readonly Sealed[],
  onBroken: Options['onBroken'],
) => {
  const name = nameOf(column);
  const anew = rows.flatMap((row) => sealAnew(name, row, onBroken));
  const lookup = column.findable ? sql`, ${sql.ref(`${column.column}_lookup`)} = anew.lookup` : sql``;
  await sql`
    update ${sql.table(column.table)} it set ${sql.ref(column.column)} = anew.sealed ${lookup}
    from jsonb_to_recordset(${JSON.stringify(anew)}::text::jsonb) as anew (id uuid, sealed text, lookup text)
    where it.id = anew.id`.execute(tx);
  return anew.length;
};

const firstId = '00000000-0000-0000-0000-000000000000';

/** One walk along a column; every batch is a transaction with its line in the audit. Answers how many it sealed anew. */
const walk = async (
  { db, clock, actor, batch = 500, onBatch, onBroken }: Options,
  column: SealedColumn,
): Promise<number> => {
  let [after, count] = [firstId, 0];
  for (;;) {
    const [rows, written] = await inWork(
      db,
      clock,
      { action: 'command.keys.re-encrypt', actor },
      async (work) => {
        const behind = await findBehind(work.db, column, after, batch);
        if (behind.length === 0) return [behind, 0] as const;
        const anew = await writeAnew(work.db, column, behind, onBroken);
        const key = keyRing().current.id;
        noteChange(work, {
          subject: 'sealed-column',
          subjectId: nameOf(column),
          after: { key, rows: anew },
        });
        return [behind, anew] as const;
      },
    );
    if (rows.length === 0) return count;
    [after, count] = [rows.at(-1)?.id ?? after, count + written];
    onBatch?.(nameOf(column), written);
  }
};

/**
 * Seals every value anew under the current key, while the program runs: rows written meanwhile under the old one are met
 * in a further round. Broken off at any moment it goes on where it was. Answers how many values were sealed anew.
 */
export const reEncrypt = async (options: Options, columns: readonly SealedColumn[]): Promise<number> => {
  let all = 0;
  for (const column of columns)
    for (let behind = 1; behind > 0; all += behind) behind = await walk(options, column);
  return all;
};

/** How many values each key seals in a column. */
export const countByKey = async (db: Db, { table, column }: SealedColumn): Promise<Map<string, number>> => {
  const it = sql.ref(column);
  const { rows } = await sql<{ key: string; count: number }>`
    select split_part(${it}, '.', 2) as key, count(*)::int as count
    from ${sql.table(table)} where ${it} is not null group by 1`.execute(db);
  return new Map(rows.map(({ key, count }) => [key, count]));
};
