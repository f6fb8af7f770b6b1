import { judgeAll } from '#modules/standards/index.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase, openPool } from '#platform/database/index.ts';
import { secondsOf } from '../measure.ts';

// Judging in a process of its own, as the night does it, so that its memory is its own.
const [url = '', fromOn] = process.argv.slice(2);
const pool = openPool(url);
const judging = { db: openDatabase(pool), clock: systemClock };
let changed = 0;
const seconds = await secondsOf(async () => {
  ({ changed } = await judgeAll(judging, fromOn ? { fromOn } : {}));
});
await pool.end();
process.send?.({ seconds, changed, mebibytes: process.resourceUsage().maxRSS / 1024 });
process.disconnect?.();
