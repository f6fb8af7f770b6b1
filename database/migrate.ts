import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { Kysely, Migrator, sql } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import { order } from '#modules/order.ts';

const here = new URL('.', import.meta.url);
const modulesFolder = new URL('../modules/', here);

const readOr = async (file: URL, otherwise: string) => readFile(file, 'utf8').catch(() => otherwise);

const migrations = async () => {
  const folder = new URL('migrations/', here);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Object.fromEntries(
    files.map((name) => [
      name.replace(/\.sql$/, ''),
      {
        up: async (db: Kysely<unknown>) =>
          void (await sql.raw(await readFile(new URL(name, folder), 'utf8')).execute(db)),
      },
    ]),
  );
};

/** The views each module publishes, in the order in which modules may know each other. */
const publishedViews = async () => {
  const texts = await Promise.all(
    order.map((name) => readOr(new URL(`${name}/published.sql`, modulesFolder), '')),
  );
  return order
    .map((module, at) => ({ module, text: texts[at] ?? '' }))
    .filter(({ text }) => text.trim() !== '');
};

const refreshPublishedViews = async (db: Kysely<unknown>) => {
  const views = await publishedViews();
  const digest = createHash('sha256').update(JSON.stringify(views)).digest('hex');
  // A restored database remembers views that it does not have.
  const kept = await sql<{ value: string }>`
    select value from platform.setting where name = 'published-views'
      and exists (select from pg_views where schemaname = any(${[...order]}))`.execute(db);
  if (kept.rows[0]?.value === digest) return;
  await db.transaction().execute(async (tx) => {
    const old = await sql<{ name: string }>`
      select format('%I.%I', schemaname, viewname) as name from pg_views where schemaname = any(${[...order]})`.execute(
      tx,
    );
    for (const { name } of old.rows) await sql.raw(`drop view if exists ${name} cascade`).execute(tx);
    for (const { text } of views) await sql.raw(text).execute(tx);
    await sql`insert into platform.setting (name, value) values ('published-views', to_jsonb(${digest}::text))
      on conflict (name) do update set value = excluded.value, changed_at = now()
      where setting.value <> excluded.value`.execute(tx);
  });
};

const makeSchemas = async (db: Kysely<unknown>) => {
  const schemas = ['platform', ...order].map((name) => `create schema if not exists ${name};`);
  await sql.raw(schemas.join('\n')).execute(db);
};

/** The migrations this program knows, by name, in their order. */
export const knownMigrations = async (): Promise<string[]> => Object.keys(await migrations());

/**
 * Brings a database to the shape this program needs: schemas, migrations not yet applied, published views.
 * Running it twice does nothing the second time; two programs starting at once wait for each other. With `upTo` it stops
 * at that migration, without views, so that what a backup holds fits in.
 */
export const migrate = async (
  url: string,
  say: (line: string) => void = () => {},
  upTo?: string,
): Promise<void> => {
  const pool = postgres(url, { max: 1, onnotice: () => {} });
  const db = new Kysely<unknown>({ dialect: new PostgresJSDialect({ postgres: pool }) });
  try {
    await makeSchemas(db);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: migrations },
      migrationTableSchema: 'platform',
      migrationTableName: 'migration',
      migrationLockTableName: 'migration_lock',
    });
    const { error, results = [] } = await (upTo ? migrator.migrateTo(upTo) : migrator.migrateToLatest());
    for (const { migrationName, status } of results)
      say(`${status === 'Success' ? '✓' : '✗'} ${migrationName}`);
    if (error) throw error;
    if (!upTo) await refreshPublishedViews(db);
  } finally {
    await db.destroy();
  }
};
