import { type BenchDatabase, withSampleDistrict } from './database.ts';
import { type BothServers, sayBoth, withBothServers } from './http.ts';
import { judgeYear } from './judging.ts';
import { figure, inTurns } from './measure.ts';
import type { Options, Say } from './options.ts';
import { bear } from './served/bear.ts';

type Page = { name: string; path: string };

const findPages = async ({ pool }: BenchDatabase): Promise<Page[]> => {
  const unitOf = async (code: string) => {
    const [unit] = await pool<
      { id: string }[]
    >`select id from organisations.organisation where code = ${code}`;
    return unit?.id;
  };
  return [
    { name: 'district page', path: '/api/verdicts/matrix' },
    { name: 'village page', path: `/api/verdicts/units/${await unitOf('500112141201')}` },
  ];
};

/** Keeps what the program answers, so that the bare server can send the very same bytes. */
const keepAnswer = async (
  { pool }: BenchDatabase,
  { program, headers }: BothServers,
  { name, path }: Page,
) => {
  const answer = await fetch(`http://127.0.0.1:${program.port}${path}`, {
    headers: { ...headers, 'accept-encoding': 'identity' },
  });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${body}`);
  await pool`insert into bench_page values (${name}, ${body})`;
};

const measurePage = async (
  { pool }: BenchDatabase,
  { program, bare, headers }: BothServers,
  { name, path }: Page,
  { rounds, seconds, connections }: Options,
  say: Say,
) => {
  const load = { seconds, connections };
  const ask = (path: string) => [{ method: 'GET' as const, path }];
  const measured = await inTurns(rounds, {
    program: () => bear(pool, program, { ...load, headers, requests: ask(path) }),
    bare: () =>
      bear(pool, bare, { ...load, headers: {}, requests: ask(`/pages/${encodeURIComponent(name)}`) }),
    compressed: () =>
      bear(pool, program, {
        ...load,
        headers: { ...headers, 'accept-encoding': 'gzip, br' },
        requests: ask(path),
      }),
  });
  sayBoth(name, measured, undefined, say);
  const kibibytes = (answers: readonly { bytes: number }[]) => answers.map(({ bytes }) => bytes / 1024);
  say(figure(`${name}: size`, kibibytes(measured.program), 'KiB'));
  say(figure(`${name}: size as browsers get it, compressed`, kibibytes(measured.compressed), 'KiB'));
  say(
    figure(
      `${name}: answers, compressed`,
      measured.compressed.map(({ perSecond }) => perSecond),
      '/s',
    ),
  );
};

/** The data of the district page and of a village page, beside a bare route that sends the same bytes from one query. */
export const pages = (options: Options, say: Say): Promise<void> =>
  withSampleDistrict(say, async (database) => {
    await judgeYear(database);
    await database.pool`create table bench_page (name text primary key, body text not null)`;
    await withBothServers(database, async (servers) => {
      for (const page of await findPages(database)) {
        await keepAnswer(database, servers, page);
        await measurePage(database, servers, page, options, say);
      }
    });
  });
