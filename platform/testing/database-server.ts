import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '#platform/postgres/embedded.ts';
import { stopPostmaster } from '#platform/postgres/postmaster.ts';
import { isAlive } from '#platform/postgres/processes.ts';
import { canEnter, databaseUser } from '#platform/postgres/system-user.ts';

/** What is durable is slow, and nothing here outlives the run. */
const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  shared_buffers: '256MB',
};

/** One server for a whole test run: that of TEST_DATABASE_URL, or one of its own in a temporary folder. */
export const startTestServer = async (): Promise<{ url: string; stop(): Promise<void> }> => {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => {} };

  await sweepKilledRuns();
  const dataFolder = makeTemporaryFolder('server');
  const say = () => {};
  const server = await openEmbedded({
    dataFolder,
    say,
    alone: true,
    onLost: console.error,
    settings: forTests,
  });
  const stop = async () => {
    await server.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { url: server.ownerUrl, stop };
};

const prefix = 'wenmai-test-';

/** A folder below the system's temporary one that PostgreSQL's user can enter; it bears the number of this process. */
export const makeTemporaryFolder = (purpose: string): string => {
  const folder = join(
    temporaryPlace(),
    `${prefix}${process.pid}-${purpose}-${randomBytes(3).toString('hex')}`,
  );
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  return folder;
};

const temporaryPlace = () => {
  const user = databaseUser('');
  const place = [tmpdir(), '/tmp', '/var/tmp'].find((each) => canEnter(each, user));
  return realpathSync(place ?? tmpdir());
};

/** A killed test run leaves its server running; the next run stops it and clears its folder. */
const sweepKilledRuns = async () => {
  const place = temporaryPlace();
  for (const name of readdirSync(place).filter((each) => each.startsWith(prefix))) {
    if (isAlive(Number(name.split('-')[2]))) continue;
    await stopPostmaster({ data: join(place, name, 'postgres', 'data') });
    removeIfOurs(join(place, name));
  }
};

const removeIfOurs = (folder: string) => {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // of another user's run
  }
};
