import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadMunicipality } from '#data/demonstration/index.ts';
import { addDays } from '#platform/dates/index.ts';
import { measureReactions } from './correction.ts';
import { type BenchDatabase, furnish, settle, withDatabase } from './database.ts';
import { yearBefore } from './judging.ts';
import { figure, secondsOf } from './measure.ts';
import type { Options, Say } from './options.ts';

/** So many days of records make twenty million of forty districts. */
const days = 1040;
const unitsEach = 300;

const yearsOf = ({ today }: BenchDatabase): number[] => {
  const [first, last] = [addDays(today, -days), today].map((day) => Number(day.slice(0, 4)));
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, at) => (first ?? 0) + at);
};

const load = async (database: BenchDatabase, districts: number, say: Say) => {
  const { pool, today } = database;
  await furnish(database, yearsOf(database));
  let records = 0;
  const taken = await secondsOf(async () => {
    const extent = { until: addDays(today, -1), days };
    records = await loadMunicipality({ pool, pictures: [], say }, extent, districts, unitsEach);
  });
  const [units] = await pool<{ count: number }[]>`
    select count(*) from organisations.organisation where level in ('town', 'village')`;
  const counted = `${districts} districts, ${units?.count.toLocaleString('en')} units, ${records.toLocaleString('en')} records`;
  say(figure(`loading ${counted}`, [taken], 's'));
  say(figure('tidying up after the load', [await secondsOf(() => settle(database))], 's'));
};

const saySize = async ({ pool }: BenchDatabase, say: Say) => {
  const [size] = await pool<{ bytes: number }[]>`select pg_database_size(current_database()) as bytes`;
  say(figure('size of the database', [(size?.bytes ?? 0) / 1024 ** 2], 'MiB'));
};

type Judged = { seconds: number; changed: number; mebibytes: number };

/** Judges in a process of its own, from a day on, or as the night does it. */
const judge = async ({ url }: BenchDatabase, fromOn?: string): Promise<Judged> => {
  const args = fromOn ? [url, fromOn] : [url];
  const child = fork(new URL('served/judge.ts', import.meta.url), args, { execArgv: [] });
  const [judged] = (await once(child, 'message')) as [Judged];
  return judged;
};

const sayJudged = (what: string, { seconds, changed, mebibytes }: Judged, say: Say) => {
  say(figure(`${what} (${changed.toLocaleString('en')} judgements changed)`, [seconds], 's'));
  say(figure(`${what}: most memory of the process`, [mebibytes], 'MiB'));
};

/** Everything that happened on the same weekday of last week happens again today. */
const addOneDay = async ({ pool, today }: BenchDatabase): Promise<number> => {
  const openings = await pool`
    insert into centres.opening_session (centre_id, organisation_id, on_date, opened_at, closed_at, source, kept_by, recorded_at)
    select centre_id, organisation_id, on_date + 7, opened_at + interval '7 days', closed_at + interval '7 days', source,
      kept_by, recorded_at + interval '7 days'
    from centres.opening_session where on_date = ${today}::date - 7`;
  const sessions = await pool`
    insert into activities.session (programme_id, organisation_id, centre_id, on_date, starts_at, ends_at, place, organiser,
      announced_on, state, head_count, source, recorded_at)
    select programme_id, organisation_id, centre_id, on_date + 7, starts_at + interval '7 days', ends_at + interval '7 days',
      place, organiser, announced_on + 7, state, head_count, source, recorded_at + interval '7 days'
    from activities.session where on_date = ${today}::date - 7
    on conflict do nothing`;
  return openings.count + sessions.count;
};

/** A municipality: loading, judging everything, one day more, one correction, and what all that takes of memory and disk. */
export const municipality = (options: Options, say: Say): Promise<void> =>
  withDatabase('bench_municipality', async (database) => {
    await load(database, options.districts, say);
    await saySize(database, say);
    const full = await judge(database, yearBefore(database.today));
    sayJudged('full judgement for a year', full, say);
    await judge(database);
    const added = await addOneDay(database);
    sayJudged(
      `the night after a day of ${added.toLocaleString('en')} more records`,
      await judge(database),
      say,
    );
    await measureReactions(database, [full.seconds], say);
    await saySize(database, say);
  });
