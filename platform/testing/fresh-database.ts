import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';
import { migrate } from '#database/migrate.ts';
import { useKeyRing } from '#platform/crypto/index.ts';
import { newId } from '#platform/ids.ts';
import { testKeys } from './test-keys.ts';

const root = new URL('../../', import.meta.url);

/** A name that changes whenever a migration or a published view does, so that no test meets yesterday's shape. */
const templateName = () => {
  const hash = createHash('sha256');
  const files = readdirSync(new URL('database/migrations/', root)).map(
    (name) => `database/migrations/${name}`,
  );
  const views = readdirSync(new URL('modules/', root)).map((name) => `modules/${name}/published.sql`);
  for (const file of [...files, ...views].sort()) {
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
    await migrate(withDatabase(url, `${name}_unfinished`));
    await server.unsafe(`alter database ${name}_unfinished rename to ${name}`);
    return name;
  } finally {
    await server`select pg_advisory_unlock(hashtext(${name}))`;
  }
};

/** A migrated, empty database of its own for one test file, copied from a template, with keys of its own; `drop` removes it. */
export const freshDatabase = async (
  serverUrl: string,
): Promise<{ url: string; drop: () => Promise<void> }> => {
  useKeyRing(testKeys());
  const server = postgres(serverUrl, { max: 1, onnotice: () => {} });
  const name = `story_${newId().replaceAll('-', '')}`;
  const template = await ensureTemplate(server, serverUrl);
  await server.unsafe(`create database ${name} template ${template}`);
  const drop = async () => {
    await server.unsafe(`drop database ${name} with (force)`);
    await server.end();
  };
  return { url: withDatabase(serverUrl, name), drop };
};
