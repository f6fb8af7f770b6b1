import { addDays } from '#platform/dates/index.ts';
import { type BenchDatabase, settle, withSampleDistrict } from './database.ts';
import type { Load, Request } from './load/load.ts';
import { figure, inTurns, ratio } from './measure.ts';
import type { Options, Say } from './options.ts';
import { type Bearing, bear } from './served/bear.ts';
import { type Served, serve } from './served/serve.ts';
import { signIn } from './served/sign-in.ts';

const rowsWanted = 100_000;

/** The demonstration has sessions planned for a fortnight; new ones come after. */
const aheadOfPlans = 20;

/** Repeats the sessions of the year, a year earlier each time, until there are as many as wanted. */
export const growSessions = async ({ pool }: BenchDatabase): Promise<void> => {
  const [{ count } = { count: 0 }] = await pool<{ count: number }[]>`select count(*) from activities.session`;
  await pool`
    insert into activities.session (programme_id, organisation_id, centre_id, on_date, starts_at, ends_at, place,
      organiser, announced_on, state, head_count, source, recorded_at)
    select programme_id, organisation_id, centre_id, on_date - 406 * years, starts_at - interval '406 days' * years,
      ends_at - interval '406 days' * years, place, organiser, announced_on - 406 * years, state, head_count, source,
      recorded_at - interval '406 days' * years
    from activities.session cross join generate_series(1, ${Math.ceil(rowsWanted / count)}) years
    order by years, id limit ${rowsWanted - count}`;
};

const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item, at) => ({ item, place: Math.sin(at * 12.9898) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

const categories = ['reading', 'film', 'performance', 'culture-sport', 'television'];

/** What an officer asks again and again: one town, one kind of service, a quarter, the latest first. */
export const listRequests = async ({ pool, today }: BenchDatabase) => {
  const towns = await pool<{ id: string }[]>`select id from organisations.organisation where level = 'town'`;
  const queries = towns.flatMap(({ id }) =>
    categories.flatMap((category) =>
      [0, 70, 140, 210, 280, 350, 420].map((ago) => {
        const until = addDays(today, -ago);
        return `beneath=${id}&category=${category}&from=${addDays(until, -91)}&until=${until}`;
      }),
    ),
  );
  const asked = (path: (query: string) => string): Request[] =>
    shuffled(queries).map((query) => ({ method: 'GET', path: path(query) }));
  return {
    program: asked((query) => `/api/sessions?${query}&sort=onDate&order=desc&pageSize=20`),
    bare: asked((query) => `/sessions?${query}`),
  };
};

const clockAt = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** New sessions, no two alike: `from` keeps the program and the bare server, and every round, apart. */
export const createRequests = async (
  { pool, today }: BenchDatabase,
  path: string,
  from: number,
  most: number,
) => {
  const programmes = await pool<{ id: string }[]>`
    select id from activities.programme where standing and until_on is null order by id limit 1000`;
  return Array.from({ length: most }, (_, at): Request => {
    const number = from + at;
    const { id } = programmes[number % programmes.length] ?? { id: '' };
    const slot = Math.floor(number / programmes.length);
    const on = addDays(today, aheadOfPlans + Math.floor(slot / 600));
    return {
      method: 'POST',
      path: `${path}/programmes/${id}/sessions`,
      body: JSON.stringify({
        startsAt: `${on}T${clockAt(420 + (slot % 600))}:00+08:00`,
        endsAt: `${on}T${clockAt(480 + (slot % 600))}:00+08:00`,
        place: '多功能厅',
        organiser: '综合文化服务中心',
      }),
    };
  });
};

const sayBearing = (name: string, rounds: readonly Bearing[], say: Say) => {
  say(
    figure(
      `${name}: answers`,
      rounds.map(({ perSecond }) => perSecond),
      '/s',
    ),
  );
  say(
    figure(
      `${name}: p50`,
      rounds.map(({ p50 }) => p50),
      'ms',
    ),
  );
  say(
    figure(
      `${name}: p99`,
      rounds.map(({ p99 }) => p99),
      'ms',
    ),
  );
  say(
    figure(
      `${name}: processor time of the server`,
      rounds.map(({ serverMs }) => serverMs),
      'ms',
    ),
  );
  say(
    figure(
      `${name}: processor time of the database`,
      rounds.map(({ databaseMs }) => databaseMs),
      'ms',
    ),
  );
};

/** Says how program and bare server bore the same load, and their ratio. */
export const sayBoth = (
  what: string,
  { program, bare }: { program: readonly Bearing[]; bare: readonly Bearing[] },
  atLeast: number | undefined,
  say: Say,
): void => {
  sayBearing(`${what}, program`, program, say);
  sayBearing(`${what}, bare`, bare, say);
  const rates = (rounds: readonly Bearing[]) => rounds.map(({ perSecond }) => perSecond);
  say(
    ratio(`${what}: answers, program ÷ bare`, rates(program), rates(bare), atLeast ? { atLeast } : undefined),
  );
};

export type BothServers = { program: Served; bare: Served; headers: Record<string, string> };

/** Runs the program and the bare server on one database, and signs in. */
export const withBothServers = async (
  { url }: BenchDatabase,
  work: (servers: BothServers) => Promise<void>,
): Promise<void> => {
  const [program, bare] = [await serve('program', url), await serve('bare', url)];
  try {
    await work({ program, bare, headers: { cookie: await signIn(program.port, 'district') } });
  } finally {
    await program.stop();
    await bare.stop();
  }
};

const loadOf = ({ seconds, connections }: Options): Pick<Load, 'seconds' | 'connections'> => ({
  seconds,
  connections,
});

const measureList = async (
  database: BenchDatabase,
  { program, bare, headers }: BothServers,
  options: Options,
  say: Say,
) => {
  const requests = await listRequests(database);
  const measured = await inTurns(options.rounds, {
    program: () => bear(database.pool, program, { ...loadOf(options), headers, requests: requests.program }),
    bare: () => bear(database.pool, bare, { ...loadOf(options), headers: {}, requests: requests.bare }),
  });
  sayBoth('list of 20 of 100,000', measured, 0.6, say);
};

const measureCreate = async (
  database: BenchDatabase,
  { program, bare, headers }: BothServers,
  options: Options,
  say: Say,
) => {
  const most = options.seconds * 6000;
  let made = 0;
  const requests = async (path: string) => {
    made += most;
    return createRequests(database, path, made, most);
  };
  const measured = await inTurns(options.rounds, {
    program: async () =>
      bear(database.pool, program, { ...loadOf(options), headers, requests: await requests('/api') }),
    bare: async () =>
      bear(database.pool, bare, { ...loadOf(options), headers: {}, requests: await requests('') }),
  });
  sayBoth('create', measured, 0.4, say);
};

export const measureBoth = (database: BenchDatabase, options: Options, say: Say): Promise<void> =>
  withBothServers(database, async (servers) => {
    await measureList(database, servers, options, say);
    await measureCreate(database, servers, options, say);
  });

/** A list and a create through HTTP with sign-in, permission and audit, beside a bare route doing the same SQL. */
export const http = (options: Options, say: Say): Promise<void> =>
  withSampleDistrict(say, async (database) => {
    await growSessions(database);
    await settle(database);
    await measureBoth(database, options, say);
  });
