import { prepareDatabase } from '#database/prepare.ts';
import { startSealer } from '#platform/audit/sealer.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase, openPool } from '#platform/database/index.ts';
import { usualPressure } from '#platform/http/walls/pressure.ts';
import { openDatabaseServer, refuseTakenPort } from '#platform/postgres/index.ts';
import { logLevel } from '#platform/sight/log.ts';
import { compose } from '../compose.ts';
import { mountHealth } from '../health.ts';
import { namedInstallation } from '../named-installation.ts';
import { buildConsole } from './build-console.ts';
import { buildPortal } from './build-portal.ts';
import { endInOrder } from './end-in-order.ts';
import { fillInstallation } from './fill-installation.ts';
import { greet } from './greet.ts';
import { startNightly } from './nightly.ts';
import { openSight } from './open-sight.ts';
import { portalReactions } from './portal-reactions.ts';
import { readSettings } from './read-settings.ts';
import { serveConsole } from './serve-console.ts';
import { rememberAnswers, servePortal } from './serve-portal.ts';
import type { StartOptions } from './start-options.ts';
import { warn } from './warn.ts';

/** Starts the whole program and says each step; answers how to stop it. Refuses with a `StartFailure`. */
export const start = async (
  options: StartOptions,
  say: (line: string) => void,
): Promise<() => Promise<void>> => {
  const { rates } = await readSettings();
  await refuseTakenPort(options.port, options.host);
  const installation = namedInstallation();
  const { dataFolder } = installation;
  const database = await openDatabaseServer({ ...installation, say });
  await prepareDatabase(database, say);

  const consoleBuilt = buildConsole(say);
  const portalBuilt = consoleBuilt.then(() => buildPortal(say));
  portalBuilt.catch(() => {}); // said when it is waited for, below
  const pool = openPool(database.url);
  const db = openDatabase(pool);
  const owners = openPool(database.ownerUrl, 2); // loading the demonstration takes the indexes off
  await fillInstallation({ db, pool: owners, clock: systemClock, say }, options);
  await owners.end();
  await warn(db, dataFolder, say);
  const memory = rememberAnswers();
  const { server, residents, dispatch } = await compose(db, systemClock, {
    logLevel: logLevel(),
    rates,
    pressure: usualPressure,
    alsoReact: portalReactions(memory.forget),
  });
  await serveConsole(server, await consoleBuilt);
  await servePortal(server, { folder: await portalBuilt, memory, db, clock: systemClock, residents });
  const nightly = await startNightly({ url: database.url, db, pool, clock: systemClock }, (error) =>
    server.log.error({ err: error }, 'jobs'),
  );
  const sealer = startSealer(db, systemClock, (error) => server.log.error({ err: error }, 'audit sealer'));
  let stopping = false;
  mountHealth(server, {
    db,
    dataFolder,
    token: process.env.WENMAI_METRICS_TOKEN,
    isStopping: () => stopping,
    areJobsRunning: () => dispatch.isRunning() && nightly.isRunning(),
  });
  const endSight = await openSight({ server, db, memory });
  await server.listen({ port: options.port, host: options.host });
  await greet(db, options, say);

  return async () => {
    stopping = true;
    await endInOrder(server);
    await nightly.stop();
    await sealer.stop();
    await endSight();
    await db.destroy();
    await database.stop();
  };
};
