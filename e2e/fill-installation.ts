import { loadDemonstration } from '#apps/server/start/load-demonstration.ts';
import { openKeys } from '#apps/server/start/open-keys.ts';
import { prepareDatabase } from '#database/prepare.ts';
import { fillCalendar } from '#modules/centres/index.ts';
import { judgeAll, keepShippedStandards } from '#modules/standards/index.ts';
import { districtTimeZone, systemClock } from '#platform/clock.ts';
import { openDatabase, openPool } from '#platform/database/index.ts';
import { addDays, dayOf } from '#platform/dates/index.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { openDatabaseServer } from '#platform/postgres/index.ts';
import { inWork } from '#platform/work/in-work.ts';

/** Days of records: enough for weeks, months and a quarter, in a fraction of the time a year takes. */
const days = 90;

/**
 * Run as a script with WENMAI_DATA: fills a new installation with the sample district as the program would at its first
 * start, except for the shorter time.
 */
const fill = async (dataFolder: string) => {
  const say = (line: string) => console.log(line);
  const server = await openDatabaseServer({ dataFolder, say });
  await prepareDatabase(server, say);
  const pool = openPool(server.ownerUrl, 2);
  const installation = { pool, db: openDatabase(openPool(server.url, 4)), clock: systemClock, say };
  const today = dayOf(systemClock.now(), districtTimeZone);
  const year = Number(today.slice(0, 4));
  await openKeys(installation);
  await inWork(installation.db, systemClock, { action: 'journeys', actor: theProgram }, async (work) => {
    for (const wanted of [year - 1, year, year + 1]) await fillCalendar(work, wanted);
    await keepShippedStandards(work);
  });
  await loadDemonstration(installation, today, days);
  await judgeAll(installation, { fromOn: addDays(today, -days), untilOn: today });
  await installation.db.destroy();
  await pool.end();
  await server.stop();
};

await fill(process.env.WENMAI_DATA ?? '');
