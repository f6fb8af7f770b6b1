import postgres, { type Sql } from 'postgres';
import { startTestServer } from '#platform/testing/database-server.ts';
import { freshDatabase } from '#platform/testing/fresh-database.ts';

/** A freshly migrated database on the server given. */
const openMigratedDatabase = async (serverUrl: string): Promise<{ sql: Sql; close: () => Promise<void> }> => {
  const { ownerUrl: url, drop } = await freshDatabase(serverUrl);
  const sql = postgres(url, { max: 2, onnotice: () => {} });
  const close = async () => {
    await sql.end();
    await drop();
  };
  return { sql, close };
};

/** A migrated database that comes into being, server and all, when a check first asks for it. */
export const migratedWhenAsked = () => {
  let opened: Promise<{ sql: Sql; close: () => Promise<void> }> | undefined;
  const open = async () => {
    const server = await startTestServer();
    const { sql, close } = await openMigratedDatabase(server.url).catch(async (fault) => {
      await server.stop();
      throw fault;
    });
    return { sql, close: () => close().then(server.stop) };
  };
  return {
    migrated: async () => {
      opened ??= open();
      return (await opened).sql;
    },
    close: async () => (await opened?.catch(() => undefined))?.close(),
  };
};
