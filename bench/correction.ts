import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { reactions } from '#apps/server/reactions.ts';
import { openingChanged } from '#modules/centres/index.ts';
import { deductionChanged } from '#modules/standards/index.ts';
import { systemClock } from '#platform/clock.ts';
import { addDays, periodStart } from '#platform/dates/index.ts';
import { reactToWaiting } from '#platform/facts/dispatch.ts';
import { announce } from '#platform/facts/index.ts';
import { asTheProgram, type BenchDatabase, withSampleDistrict } from './database.ts';
import { forgetJudgements, judgeYear } from './judging.ts';
import { figure, inTurns, ratio, secondsOf } from './measure.ts';
import type { Options, Say } from './options.ts';
import { type Served, serve } from './served/serve.ts';
import { signIn } from './served/sign-in.ts';

/** An opening of some finished week, as the one who corrects it sees it. */
type Opening = {
  id: string;
  organisationId: string;
  onDate: string;
  opens: string;
  closes: string;
  week: string;
};

type Measured = { edited: number[]; deducted: number[] };

const warmUps = 10;
const correctionsEach = 40;
const correctionsInAll = 2 * (warmUps + correctionsEach);

/** Openings of many units, each in a week of its own, long enough to lose some minutes. */
const someOpenings = async ({ pool, today }: BenchDatabase, most: number): Promise<Opening[]> => {
  const rows = await pool<Omit<Opening, 'week'>[]>`
    select distinct on (organisation_id) id, organisation_id as "organisationId", on_date as "onDate",
      to_char(opened_at at time zone 'Asia/Shanghai', 'HH24:MI') as opens,
      to_char(closed_at at time zone 'Asia/Shanghai' - interval '7 minutes', 'HH24:MI') as closes
    from centres.opening_session
    where on_date between ${addDays(today, -90)} and ${addDays(today, -20)} and source = 'keeper'
      and closed_at - opened_at > interval '2 hours'
    order by organisation_id, md5(id::text) limit ${most}`;
  return rows.map((row) => ({ ...row, week: periodStart('week', row.onDate) }));
};

/** The hours that week as judged, and as they are now: deducted openings do not count. */
const hoursOf = async ({ pool }: BenchDatabase, { organisationId, week }: Opening) => {
  const [hours] = await pool<{ judged: number; counted: number; waiting: number }[]>`
    select (select value from standards.judgement
        where organisation_id = ${organisationId} and period_from = ${week}
          and requirement_id = (select id from standards.requirement where code = 'weekly-opening')) as judged,
      (select round((sum(extract(epoch from closed_at - opened_at)) / 3600)::numeric, 2) from centres.opening_session
        where organisation_id = ${organisationId} and on_date between ${week}::date and ${week}::date + 6
          and struck_at is null
          and not exists (select from standards.deduction where source_id = opening_session.id and withdrawn_at is null))
        as counted,
      (select count(*) from platform.fact) as waiting`;
  if (!hours) throw new Error('the database does not answer');
  return hours;
};

const mustBeRight = async (database: BenchDatabase, opening: Opening) => {
  const { judged, counted } = await hoursOf(database, opening);
  if (judged !== counted)
    throw new Error(`judged ${judged} hours where ${counted} count, of ${JSON.stringify(opening)}`);
};

/** Seconds that judging a change takes, the change itself already written and told. */
const reactingTo = async (
  database: BenchDatabase,
  opening: Opening,
  change: () => Promise<void>,
): Promise<number> => {
  await change();
  const taken = await secondsOf(() => reactToWaiting(database.db, systemClock, reactions));
  await mustBeRight(database, opening);
  return taken;
};

const shorten = (database: BenchDatabase, { id, organisationId, onDate }: Opening) =>
  asTheProgram(database, async (work) => {
    await sql`
      update centres.opening_session set closed_at = closed_at - interval '7 minutes' where id = ${id}`.execute(
      work.db,
    );
    announce(work, openingChanged, { organisationId, fromOn: onDate, untilOn: onDate });
  });

const deduct = (database: BenchDatabase, { id, organisationId, onDate }: Opening) =>
  asTheProgram(database, async (work) => {
    await sql`
      insert into standards.deduction (organisation_id, evidence, source, source_id, from_on, until_on, reason,
        deducted_by_name, deducted_at)
      values (${organisationId}, 'opening-hours', 'centres.opening_session', ${id}, ${onDate}, ${onDate},
        'for measuring', 'bench', now())`.execute(work.db);
    announce(work, deductionChanged, {
      organisationId,
      evidence: 'opening-hours',
      fromOn: onDate,
      untilOn: onDate,
    });
  });

/** Seconds from sending a request to the moment its consequences are all there. */
const endToEnd = async (
  database: BenchDatabase,
  opening: Opening,
  request: () => Promise<Response>,
): Promise<number> => {
  const taken = await secondsOf(async () => {
    const answer = await request();
    if (!answer.ok) throw new Error(`answered ${answer.status}: ${await answer.text()}`);
    for (;;) {
      const { judged, counted, waiting } = await hoursOf(database, opening);
      if (judged === counted && waiting === 0) return;
      await sleep(1);
    }
  });
  return taken;
};

const sender =
  ({ port }: Served, cookie: string) =>
  (method: string, path: string, body: unknown) =>
    fetch(`http://127.0.0.1:${port}/api${path}`, {
      method,
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

/** Each correction takes another opening; the first ones only warm up. */
const measureBoth = async (
  openings: readonly Opening[],
  change: Record<keyof Measured, (opening: Opening) => Promise<number>>,
): Promise<Measured> => {
  const left = [...openings];
  const round = (kind: keyof Measured) => () => change[kind](left.shift() as Opening);
  const measured = await inTurns(warmUps + correctionsEach, {
    edited: round('edited'),
    deducted: round('deducted'),
  });
  return { edited: measured.edited.slice(warmUps), deducted: measured.deducted.slice(warmUps) };
};

const measureReacting = (database: BenchDatabase, openings: readonly Opening[]): Promise<Measured> =>
  measureBoth(openings, {
    edited: (opening) => reactingTo(database, opening, () => shorten(database, opening)),
    deducted: (opening) => reactingTo(database, opening, () => deduct(database, opening)),
  });

const measureEndToEnd = async (database: BenchDatabase, openings: readonly Opening[]): Promise<Measured> => {
  const program = await serve('program', database.url);
  const send = sender(program, await signIn(program.port, 'district'));
  const edit = ({ id, opens, closes }: Opening) =>
    send('PUT', `/openings/${id}`, { opens, closes, keptBy: null, reason: 'for measuring' });
  const deductIt = ({ id: sourceId, organisationId }: Opening) =>
    send('POST', '/deductions', {
      organisationId,
      requirement: 'weekly-opening',
      sourceId,
      reason: 'for measuring',
    });
  try {
    return await measureBoth(openings, {
      edited: (opening) => endToEnd(database, opening, () => edit(opening)),
      deducted: (opening) => endToEnd(database, opening, () => deductIt(opening)),
    });
  } finally {
    await program.stop();
  }
};

const goal = { atMost: 1 / 500 };
const changes = [
  ['edited', 'an opening edited'],
  ['deducted', 'a piece of evidence deducted'],
] as const;

const sayCorrections = (how: string, measured: Measured, full: readonly number[], say: Say) => {
  for (const [change, name] of changes) {
    const milliseconds = measured[change].map((seconds) => seconds * 1000);
    say(figure(`${name}: ${how}`, milliseconds, 'ms'));
    say(ratio(`${name}: ${how} ÷ full judgement`, measured[change], full, goal));
  }
};

/** What judging single corrections again costs in a judged database, beside judging everything anew. */
export const measureReactions = async (
  database: BenchDatabase,
  full: readonly number[],
  say: Say,
): Promise<void> => {
  const openings = await someOpenings(database, correctionsInAll);
  sayCorrections('judged again', await measureReacting(database, openings), full, say);
};

/** One opening edited and one piece of evidence deducted, until the verdict is right. */
export const correction = (options: Options, say: Say): Promise<void> =>
  withSampleDistrict(say, async (database) => {
    const { full } = await inTurns(options.rounds, {
      full: async () => {
        await forgetJudgements(database);
        return judgeYear(database);
      },
    });
    say(figure('full judgement of the district for a year', full, 's'));
    await measureReactions(database, full, say);
    const openings = (await someOpenings(database, 2 * correctionsInAll)).slice(correctionsInAll);
    sayCorrections('request until right', await measureEndToEnd(database, openings), full, say);
  });
