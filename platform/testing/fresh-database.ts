import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';
import { grantToProgram } from '#database/grant.ts';
import { migrate } from '#database/migrate.ts';
import { useKeyRing } from '#platform/crypto/index.ts';
import { newId } from '#platform/ids.ts';
import { ensureRole, programRole, urlAs } from '#platform/postgres/index.ts';
import { testKeys } from './test-keys.ts';

/** Of databases that live as long as a test. */
const programPassword = 'wenmai-program';

const root = new URL('../../', import.meta.url);

/** A name that changes whenever a migration, a published view or a right does, so that no test meets yesterday's shape. */
const templateName = () => {
  const hash = createHash('sha256');
  const files = readdirSync(new URL('database/migrations/', root)).map(
    (name) => `database/migrations/${name}`,
  );
  const views = readdirSync(new URL('modules/', root)).map((name) => `modules/${name}/published.sql`);
  for (const file of [...files, ...views, 'database/grant.ts'].sort()) {
    try {
      hash.update(readFileSync(new URL(file, root)));
    } catch {
      // a module without published views
    }
  }
  return `wenmai_template_${hash.digest('hex').slice(0, 12)}`;
};

const withDatabase = (url: string, name: string) => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

const ensureTemplate = async (server: postgres.Sql, url: string) => {
  const name = templateName();
  await server`select pg_advisory_lock(hashtext(${name}))`;
  try {
    const [there] = await server`select from pg_database where datname = ${name}`;
    if (there) return name;
    await server.unsafe(`create database ${name}_unfinished template template0 encoding 'UTF8'`);
    const made = withDatabase(url, `${name}_unfinished`);
    await migrate(made);
    await ensureRole(url, programRole, programPassword);
    await grantToProgram(made, urlAs(made, programRole, programPassword));
    await server.unsafe(`alter database ${name}_unfinished rename to ${name}`);
    return name;
  } finally {
    await server`select pg_advisory_unlock(hashtext(${name}))`;
  }
};

/**
 * A migrated, empty database of its own for one test file, copied from a template; `drop` removes it. `url` is that of the
 * program's role, which cannot change the audit; `ownerUrl` that of the owner of the tables.
 */
export const freshDatabase = async (
  serverUrl: string,
): Promise<{ url: string; ownerUrl: string; drop: () => Promise<void> }> => {
  useKeyRing(testKeys());
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const name = `story_${newId().replaceAll('-', '')}`;
  const template = await ensureTemplate(server, serverUrl);
  await server.unsafe(`create database ${name} template ${template}`);
  const drop = async () => {
    await server.unsafe(`drop database ${name} with (force)`);
    await server.end();
  };
  const ownerUrl = withDatabase(serverUrl, name);
  return { url: urlAs(ownerUrl, programRole, programPassword), ownerUrl, drop };
};
