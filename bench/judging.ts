import { readFile } from 'node:fs/promises';
import type postgres from 'postgres';
import { judgeAll } from '#modules/standards/index.ts';
import { systemClock } from '#platform/clock.ts';
import { addDays } from '#platform/dates/index.ts';
import { type BenchDatabase, withSampleDistrict } from './database.ts';
import { figure, goalFigure, inTurns, ratio, secondsOf } from './measure.ts';
import type { Options, Say } from './options.ts';

const readScript = async ({ today }: BenchDatabase): Promise<string[]> => {
  const script = await readFile(new URL('judging-by-hand.sql', import.meta.url), 'utf8');
  const dated = script
    .replace(/^--.*$/gm, '')
    .replaceAll(':from_on', `'${yearBefore(today)}'::date`)
    .replaceAll(':today', `'${today}'::date`);
  return dated.split(/^;$/m).filter((statement) => statement.trim() !== '');
};

/** The first day of the year that is judged. */
export const yearBefore = (today: string) => addDays(today, -366);

/** Runs the script by hand on a connection of its own, with as much memory to sort and hash in as judging gives itself. */
const sumByHand = async (
  { pool }: BenchDatabase,
  script: readonly string[],
  then: (sql: postgres.ReservedSql) => Promise<void> = async () => {},
) => {
  const sql = await pool.reserve();
  try {
    await sql`set work_mem = '64MB'`;
    const taken = await secondsOf(async () => {
      for (const statement of script) await sql.unsafe(statement);
    });
    await then(sql);
    await sql.unsafe('drop table by_hand, period; reset work_mem');
    return taken;
  } finally {
    sql.release();
  }
};

/** Forgets every judgement, so that the next full judgement has all of them to make. */
export const forgetJudgements = async ({ pool }: BenchDatabase): Promise<void> => {
  await pool`truncate standards.judgement, standards.former_judgement`;
  await pool`checkpoint`;
};

/** Judges everything for a year; answers the seconds it took. */
export const judgeYear = async ({ db, today }: BenchDatabase): Promise<number> =>
  secondsOf(() => judgeAll({ db, clock: systemClock }, { fromOn: yearBefore(today), untilOn: today }));

/** Both ways must say the same; what differs is named. */
const compare = async (sql: postgres.ReservedSql, say: Say) => {
  const rows = await sql<{ requirement: string; same: number; differing: number; example: string }[]>`
    select coalesce(by_hand.requirement, judged.code) as requirement,
      count(*) filter (where by_hand.value = judged.value and by_hand.evidence_count = judged.evidence_count)::int as same,
      count(*) filter (where (by_hand.value, by_hand.evidence_count) is distinct from (judged.value, judged.evidence_count))::int
        as differing,
      min(concat_ws(' ', judged.period_from, judged.value, judged.evidence_count, '|', by_hand.value, by_hand.evidence_count))
        filter (where (by_hand.value, by_hand.evidence_count) is distinct from (judged.value, judged.evidence_count)) as example
    from by_hand
    full join (
      select code, judgement.* from standards.judgement
      join standards.requirement on requirement.id = requirement_id
      where evidence_count > 0) judged
      on judged.code = by_hand.requirement and judged.organisation_id = by_hand.organisation_id
      and judged.period_from = by_hand.period_from
    group by 1 order by 1`;
  const same = rows.reduce((sum, row) => sum + row.same, 0);
  say(`  both ways say the same of ${same.toLocaleString('en')} units and periods`);
  for (const { requirement, differing, example } of rows.filter((row) => row.differing > 0))
    say(`  they differ in ${requirement}: ${differing} (${example})`);
};

/** Judging one district, beside the same sums written by hand in SQL. */
export const compareWays = async (database: BenchDatabase, { rounds }: Options, say: Say): Promise<void> => {
  const script = await readScript(database);
  await judgeYear(database);
  await sumByHand(database, script, (sql) => compare(sql, say));

  const { judged, again, byHand } = await inTurns(rounds, {
    judged: async () => {
      await forgetJudgements(database);
      return judgeYear(database);
    },
    byHand: () => sumByHand(database, script),
    again: () => judgeYear(database),
  });
  say(goalFigure('full judgement of the district for a year', judged, 's', { atMost: 2 }));
  say(figure('the same sums by hand in SQL, one connection', byHand, 's'));
  say(ratio('full judgement ÷ sums by hand', judged, byHand, { atMost: 1.5 }));
  say(figure('the same judgement again, nothing to change', again, 's'));
};

/** Judging the whole sample district for a year. */
export const judging = (options: Options, say: Say): Promise<void> =>
  withSampleDistrict(say, (database) => compareWays(database, options, say));
