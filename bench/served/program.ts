import type { AddressInfo } from 'node:net';
import { compose } from '#apps/server/compose.ts';
import { systemClock } from '#platform/clock.ts';
import { openDatabase, openPool } from '#platform/database/index.ts';
import { tellPort } from './serve.ts';

// The program as it serves: every route, sign-in, permission, audit and reactions, around the database it is given. Nobody's
// requests are counted, for one person sends all the load.
const pool = openPool(process.argv[2] ?? '');
const { server } = await compose(openDatabase(pool), systemClock);
await server.listen({ port: 0, host: '127.0.0.1' });
tellPort((server.server.address() as AddressInfo).port, async () => {
  await server.close();
  await pool.end();
});
