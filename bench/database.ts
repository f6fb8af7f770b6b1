import { join } from 'node:path';
import { drawings, loadSampleDistrict, makeAccounts } from '#data/demonstration/index.ts';
import { migrate } from '#database/migrate.ts';
import { fillCalendar } from '#modules/centres/index.ts';
import { keepShippedStandards } from '#modules/standards/index.ts';
import { districtTimeZone, systemClock } from '#platform/clock.ts';
import { hasKeyFile, withNewKey, writeKeyFile } from '#platform/crypto/index.ts';
import { type Db, openDatabase, openPool, type Pool } from '#platform/database/index.ts';
import { addDays, dayOf, type IsoDate } from '#platform/dates/index.ts';
import { theProgram } from '#platform/permissions/index.ts';
import {
  createDatabase,
  defaultDataFolder,
  dropDatabase,
  openDatabaseServer,
} from '#platform/postgres/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import type { Work } from '#platform/work/index.ts';
import { secondsOf } from './measure.ts';
import type { Say } from './options.ts';

/** A database of the benchmark's own on a server of its own, with everything durable as in service. */
export type BenchDatabase = { url: string; pool: Pool; db: Db; today: IsoDate; name: string };

export const benchFolder = () => join(defaultDataFolder(), 'bench');

/** Lends a new, migrated database on the embedded PostgreSQL, and clears it away afterwards. */
export const withDatabase = async (
  name: string,
  work: (database: BenchDatabase) => Promise<void>,
): Promise<void> => {
  const server = await openDatabaseServer({ dataFolder: benchFolder(), say: () => {} });
  // processes that serve take them from here too
  process.env.WENMAI_KEYS = join(benchFolder(), 'keys.json');
  if (!hasKeyFile()) writeKeyFile(withNewKey(undefined, systemClock.now()));
  try {
    await dropDatabase(server.ownerUrl, name);
    const url = await createDatabase(server.ownerUrl, name);
    await migrate(url);
    const pool = openPool(url);
    const today = dayOf(systemClock.now(), districtTimeZone);
    await work({ url, pool, db: openDatabase(pool), today, name }).finally(() => pool.end());
    await dropDatabase(server.ownerUrl, name);
  } finally {
    await server.stop();
  }
};

/** Lets the program itself carry something out. */
export const asTheProgram = <Result>({ db }: { db: Db }, command: (work: Work) => Promise<Result>) =>
  inWork(db, systemClock, { action: 'bench', actor: theProgram }, command);

/** The calendar of these years and the shipped standards, which every installation has. */
export const furnish = (database: BenchDatabase, years: readonly number[]): Promise<void> =>
  asTheProgram(database, async (work) => {
    for (const year of years) await fillCalendar(work, year);
    await keepShippedStandards(work);
  });

const pictures = () =>
  drawings().map(({ name }) => ({ name, key: `bench-${name}`, thumbnailKey: `bench-${name}`, bytes: 1000 }));

/** What the server does by itself within minutes of a load, done at once so that it does not fall into a round. */
export const settle = async ({ pool }: BenchDatabase): Promise<void> => {
  await pool`vacuum analyze`;
  await pool`checkpoint`;
};

/** A database with the sample district and a year of its records, not judged yet. */
export const withSampleDistrict = (
  say: Say,
  work: (database: BenchDatabase) => Promise<void>,
): Promise<void> =>
  withDatabase('bench_district', async (database) => {
    const { pool, today } = database;
    await furnish(
      database,
      [-1, 0].map((offset) => Number(today.slice(0, 4)) + offset),
    );
    let count = 0;
    const taken = await secondsOf(async () => {
      const extent = { until: addDays(today, -1), days: 365 };
      count = await loadSampleDistrict({ pool, pictures: pictures(), say: () => {} }, extent);
    });
    await asTheProgram(database, makeAccounts);
    await settle(database);
    say(`  ${count.toLocaleString('en')} records loaded in ${taken.toFixed(1)} s`);
    await work(database);
  });
