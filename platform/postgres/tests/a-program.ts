// A program as small as possible on an embedded database, to be started, killed and stopped by the tests.
import { openDatabaseServer, StartFailure } from '../index.ts';

const say = (line: string) => console.log(`say ${line}`);

try {
  const server = await openDatabaseServer({ dataFolder: String(process.argv[2]), say });
  process.once('SIGTERM', async () => {
    await server.stop();
    process.exit();
  });
  console.log(`url ${server.ownerUrl}`);
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  console.log(`failure ${error.code}`);
  process.exit(1);
}
