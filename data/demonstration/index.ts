import type postgres from 'postgres';
import type { Pool } from '#platform/database/index.ts';
import { withRulesCheckedAtEnd } from '#platform/database/rules-at-end.ts';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { copyRows } from './copy-rows.ts';
import { daysFrom } from './days.ts';
import { makeDistrict, type StoredPicture } from './district.ts';
import type { Span } from './place.ts';
import { tables } from './tables.ts';
import { inventedDistrict, type SampleUnit, sampleUnits } from './units.ts';

export { makeAccounts } from './accounts.ts';
export type { StoredPicture } from './district.ts';
export { drawings } from './photos.ts';
export { publishPlainDuties } from './publication.ts';
export { makeResidents } from './residents.ts';

/** The seed of the demonstration that ships; another seed makes another, equally believable district. */
export const usualSeed = 'wenmai';

/** The last day that has records (usually yesterday) and how many days of records there are. */
export type Extent = { until: IsoDate; days: number; seed?: string };

const spanOf = ({ until, days, seed = usualSeed }: Extent): Span => {
  const from = addDays(until, 1 - days);
  const ahead = daysFrom(addDays(until, 1), addDays(until, 14));
  return { seed, from, until, days: daysFrom(from, until), ahead };
};

type Loading = { pool: Pool; pictures: readonly StoredPicture[]; say: (line: string) => void };
type Within = Omit<Loading, 'pool'> & { within: postgres.TransactionSql };

/** Writes one district town by town; answers how many rows there were and the next free number in the tree. */
const loadOne = async (
  into: Within,
  span: Span,
  units: readonly SampleUnit[],
  firstNumber: number,
): Promise<[number, number]> => {
  const rows = copyRows(into.within);
  const towns = units.filter(({ kind }) => kind === 'town' || kind === 'subdistrict').length;
  const making = makeDistrict(rows.put, span, { units, firstNumber, pictures: into.pictures });
  for (let step = 0; ; step += 1) {
    const made = making.next();
    await (made.done ? rows.flush() : rows.flushWhenMany());
    if (made.done) return [rows.count(), made.value];
    if (step > 0 && step % 5 === 0)
      into.say(`  · ${step}/${towns} ${made.value}，${rows.count().toLocaleString('en')} 条记录 · records`);
  }
};

/** Everything in one transaction: a load that is killed leaves nothing behind. */
const loadAll = async (
  into: Loading,
  load: (into: Within, firstNumber: number) => Promise<number>,
): Promise<number> => {
  return into.pool.begin(async (within) => {
    const [row] = await within<{ next: number }[]>`
      select coalesce(max(number), 0)::int + 1 as next from organisations.organisation`;
    const filled = Object.keys(tables);
    const loaded = await withRulesCheckedAtEnd(within, filled, () =>
      load({ ...into, within }, row?.next ?? 1),
    );
    await within`select setval(pg_get_serial_sequence('organisations.organisation', 'number'),
      (select max(number) from organisations.organisation))`;
    return loaded;
  });
};

/** Fills an empty database with the sample district and its invented people, programmes and daily records. */
export const loadSampleDistrict = (into: Loading, extent: Extent): Promise<number> =>
  loadAll(into, async (within, first) => (await loadOne(within, spanOf(extent), sampleUnits(), first))[0]);

/** Fills a database with a municipality of invented districts of about 300 units each, by the same generator: for measuring. */
export const loadMunicipality = (
  into: Loading,
  extent: Extent,
  districts: number,
  unitsEach = 300,
): Promise<number> =>
  loadAll(into, async (within, first) => {
    const span = spanOf(extent);
    let [all, next] = [0, first];
    for (let number = 1; number <= districts; number += 1) {
      const quiet = { ...within, say: () => {} };
      const [count, after] = await loadOne(quiet, span, inventedDistrict(number, unitsEach), next);
      [all, next] = [all + count, after];
      into.say(`  · ${number}/${districts}，${all.toLocaleString('en')} 条记录 · records`);
    }
    return all;
  });
