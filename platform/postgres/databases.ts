import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';

/** The address of another database on the same server; its name must need no escaping, which the driver would not undo. */
export const urlOfDatabase = (serverUrl: string, name: string): string => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};

/** Makes a database, as a copy of the template if one is named, unless there is one of this name; answers its address. */
export const createDatabase = async (
  serverUrl: string,
  name: string,
  { template = 'template1' }: { template?: string } = {},
): Promise<string> => {
  await onServer(serverUrl, async (sql) => {
    const [existing] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!existing) await copyTemplate(sql, name, template);
  });
  return urlOfDatabase(serverUrl, name);
};

/** Makes sure that a role of this name exists and signs in with this password. */
export const ensureRole = (serverUrl: string, name: string, password: string): Promise<void> =>
  onServer(
    serverUrl,
    (sql) =>
      sql.begin(async (within) => {
        await within`select pg_advisory_xact_lock(hashtext(${name}))`;
        const [there] = await within`select from pg_roles where rolname = ${name}`;
        const verb = there ? 'alter' : 'create';
        await within.unsafe(
          `${verb} role ${name} login nosuperuser nocreatedb nocreaterole password '${password}'`,
        );
      }) as Promise<void>,
  );

/** The same database for somebody else. */
export const urlAs = (url: string, role: string, password: string): string =>
  Object.assign(new URL(url), { username: role, password }).href;

/** Removes a database and ends its sessions; content when there is none. */
export const dropDatabase = (serverUrl: string, name: string): Promise<void> =>
  onServer(serverUrl, async (sql) => {
    await sql`drop database if exists ${sql(name)} with (force)`;
  });

const copyTemplate = async (sql: postgres.Sql, name: string, template: string) => {
  for (let attempt = 1; ; attempt++) {
    try {
      await sql`create database ${sql(name)} template ${sql(template)}`;
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === duplicate) return;
      if (code !== templateInUse || attempt === 20) throw error;
      await sleep(100); // a session that has just been closed may still be ending
    }
  }
};

const duplicate = '42P04';
const templateInUse = '55006';

const onServer = async (serverUrl: string, work: (sql: postgres.Sql) => Promise<void>): Promise<void> => {
  const sql = postgres(serverUrl, { max: 1, connect_timeout: 10, fetch_types: false, onnotice: () => {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
};
