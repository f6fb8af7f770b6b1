import { type Clock, districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import { type NightlyJob, startJobs } from '#platform/jobs/index.ts';

/** Everything that happens by the clock, on one page; times are the district's. */
const nightlyJobs = (db: Db, clock: Clock): NightlyJob[] => [];

/** Starts the schedule; with many copies of the program each job runs once. */
export const startNightly = (url: string, db: Db, clock: Clock, trouble: (error: unknown) => void) =>
  startJobs(url, districtTimeZone, nightlyJobs(db, clock), trouble);
