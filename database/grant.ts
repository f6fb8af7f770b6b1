import postgres from 'postgres';
import { order } from '#modules/order.ts';
import { onlyGrowing } from '#platform/audit/protection.ts';

const schemas = ['platform', 'jobs', ...order];

const roleOf = (url: string) => decodeURIComponent(new URL(url).username);

/** Whether there is nothing it may not read or add to: otherwise a migration has made something since. */
const isGranted = async (sql: postgres.TransactionSql, role: string): Promise<boolean> => {
  const [row] = await sql<{ lacks: boolean }[]>`
    select exists (
      select from pg_class thing join pg_namespace space on space.oid = thing.relnamespace
      where space.nspname = any(${schemas}) and thing.relkind in ('r', 'p', 'v', 'S') and space.nspname <> 'jobs'
        and not (has_schema_privilege(${role}, space.oid, 'usage') and case when thing.relkind = 'S'
          then has_sequence_privilege(${role}, thing.oid, 'select')
          else has_table_privilege(${role}, thing.oid, 'select') end))
      or exists (
        select from pg_attribute
        where attrelid = any(${[...onlyGrowing]}::text[]::regclass[]) and attnum > 0 and not attisdropped and attname <> 'id'
          and not has_column_privilege(${role}, attrelid, attnum, 'insert')) as lacks`;
  return !row?.lacks;
};

/** Its own schema, in which the schedule makes and drops tables; one that the owner made is made anew by the program. */
const leaveJobs = async (sql: postgres.TransactionSql, role: string) => {
  const [jobs] = await sql<{ owner: string }[]>`
    select nspowner::regrole::text as owner from pg_namespace where nspname = 'jobs'`;
  if (jobs && jobs.owner !== role) await sql.unsafe('drop schema jobs cascade');
  const [database] = await sql<{ name: string }[]>`select current_database() as name`;
  await sql`grant create, temporary on database ${sql(database?.name ?? '')} to ${sql(role)}`;
};

const columnsBut = async (sql: postgres.TransactionSql, table: string, but: string): Promise<string> => {
  const columns = await sql<{ name: string }[]>`
    select quote_ident(attname) as name from pg_attribute
    where attrelid = ${table}::text::regclass and attnum > 0 and not attisdropped and attname <> ${but}`;
  return columns.map(({ name }) => name).join(', ');
};

/** Rows can be added, under numbers that the database gives out itself, and nothing else. */
const leaveOnlyGrowing = async (sql: postgres.TransactionSql, role: string) => {
  for (const table of onlyGrowing) {
    await sql.unsafe(`revoke all on ${table} from ${role}`);
    await sql.unsafe(`grant select, insert (${await columnsBut(sql, table, 'id')}) on ${table} to ${role}`);
  }
};

const grant = async (sql: postgres.TransactionSql, role: string) => {
  for (const schema of ['platform', ...order]) {
    await sql.unsafe(`grant usage on schema ${schema} to ${role}`);
    await sql.unsafe(`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`);
    await sql.unsafe(`grant usage, select on all sequences in schema ${schema} to ${role}`);
  }
  for (const table of ['platform.migration', 'platform.migration_lock'])
    await sql.unsafe(`revoke insert, update, delete on ${table} from ${role}`);
};

/**
 * Gives the program's role what it needs to work and no more: it reads and writes rows, adds to the audit without being able
 * to change it, and owns none of the tables. With one role for both nothing is done.
 */
export const grantToProgram = async (ownerUrl: string, programUrl: string): Promise<void> => {
  const [owner, program] = [roleOf(ownerUrl), roleOf(programUrl)];
  if (owner === program) return;
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (within) => {
      await within`select pg_advisory_xact_lock(hashtext('wenmai grants'))`;
      if (await isGranted(within, program)) return;
      const [{ role } = { role: '' }] = await within<
        { role: string }[]
      >`select quote_ident(${program}) as role`;
      await grant(within, role);
      await leaveOnlyGrowing(within, role);
      await leaveJobs(within, program);
    });
  } finally {
    await sql.end();
  }
};
