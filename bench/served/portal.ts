import type { AddressInfo } from 'node:net';
import { compose } from '#apps/server/compose.ts';
import { buildPortal } from '#apps/server/start/build-portal.ts';
import { portalReactions } from '#apps/server/start/portal-reactions.ts';
import { rememberAnswers, servePortal } from '#apps/server/start/serve-portal.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase, openPool } from '#platform/database/index.ts';
import { tellPort } from './serve.ts';

// The program with its portal, as it serves.
const pool = openPool(process.argv[2] ?? '');
const db = openDatabase(pool);
const memory = rememberAnswers();
const { server, residents } = await compose(db, systemClock, { alsoReact: portalReactions(memory.forget) });
await servePortal(server, { folder: await buildPortal(() => {}), memory, db, clock: systemClock, residents });
await server.listen({ port: 0, host: '127.0.0.1' });
tellPort((server.server.address() as AddressInfo).port, async () => {
  await server.close();
  await pool.end();
});
