import PgBoss from 'pg-boss';
import { channels } from '#platform/sight/channels.ts';

/** Work done by the clock: a name, a cron line in the district's time zone, and what is done. */
export type NightlyJob = { name: string; cron: string; run: () => Promise<void> };

/**
 * Starts the schedule on the program's own PostgreSQL. With many copies of the program each job runs once:
 * pg-boss hands it to one of them.
 */
export const startJobs = async (
  url: string,
  timeZone: string,
  jobs: readonly NightlyJob[],
  trouble: (error: unknown) => void,
) => {
  const boss = new PgBoss({ connectionString: url, schema: 'jobs', max: 2, application_name: 'wenmai jobs' });
  boss.on('error', trouble);
  await boss.start();
  for (const { name, cron, run } of jobs) {
    await boss.createQueue(name);
    await boss.schedule(name, cron, {}, { tz: timeZone, singletonKey: name });
    await boss.work(name, { pollingIntervalSeconds: 30 }, async () => {
      await channels.job.tracePromise(run, { name });
    });
  }
  let running = true;
  boss.on('stopped', () => {
    running = false;
  });
  return { isRunning: () => running, stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
};
