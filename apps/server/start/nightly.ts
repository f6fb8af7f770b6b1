import { closeForgottenOpenings, fillCalendar } from '#modules/centres/index.ts';
import { sweepOrphans } from '#modules/files/index.ts';
import { forgetStrangers } from '#modules/residents/index.ts';
import { judgeAll } from '#modules/standards/index.ts';
import { anchor } from '#platform/audit/anchors.ts';
import { sealWaiting } from '#platform/audit/seal-waiting.ts';
import { type Clock, districtTimeZone } from '#platform/clock.ts';
import type { Db, Pool } from '#platform/database/index.ts';
import { type NightlyJob, startJobs } from '#platform/jobs/index.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { forgetOldAnswers } from '#platform/work/forget-old-answers.ts';
import { inWork } from '#platform/work/in-work.ts';
import type { Work } from '#platform/work/index.ts';
import { takeNightlyBackup } from '../nightly-backups.ts';

/** Before the backup, so that a restored chain meets the last anchor. */
const anchorAudit = async (db: Db, clock: Clock) => {
  await sealWaiting(db, clock);
  await anchor(db, clock.now());
};

/** Everything that happens by the clock, on one page; times are the district's. */
const nightlyJobs = (db: Db, pool: Pool, clock: Clock): NightlyJob[] => {
  const command = (action: string, work: (work: Work) => Promise<unknown>) => async () => {
    await inWork(db, clock, { action, actor: theProgram }, work);
  };
  const nextYear = (work: Work) => fillCalendar(work, Number(work.today.slice(0, 4)) + 1);
  return [
    { name: 'close-forgotten-openings', cron: '5 0 * * *', run: command('nightly', closeForgottenOpenings) },
    { name: 'judge-all', cron: '20 0 * * *', run: async () => void (await judgeAll({ db, clock })) },
    { name: 'anchor-audit', cron: '10 2 * * *', run: () => anchorAudit(db, clock) },
    { name: 'back-up', cron: '20 2 * * *', run: () => takeNightlyBackup({ db, pool, clock }) },
    { name: 'sweep-orphans', cron: '10 3 * * *', run: command('nightly', sweepOrphans) },
    { name: 'fill-calendar', cron: '40 3 1 * *', run: command('nightly', nextYear) },
    { name: 'forget-strangers', cron: '0 4 * * *', run: command('nightly', forgetStrangers) },
    { name: 'forget-old-answers', cron: '50 3 * * *', run: command('nightly', forgetOldAnswers) },
  ];
};

/** Starts the schedule; with many copies of the program each job runs once. */
export const startNightly = (
  { url, db, pool, clock }: { url: string; db: Db; pool: Pool; clock: Clock },
  trouble: (error: unknown) => void,
) => startJobs(url, districtTimeZone, nightlyJobs(db, pool, clock), trouble);
