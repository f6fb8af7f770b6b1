import { randomBytes } from 'node:crypto';
import postgres, { type Sql, type TransactionSql } from 'postgres';
import { inject } from 'vitest';
import { createDatabase, dropDatabase } from '#platform/postgres/index.ts';

/** A small house in order: an account, the people and their teams, and one published view. */
const house = `
  create extension btree_gist;
  create schema platform; create schema organisations; create schema access; create schema people; create schema centres;
  create table access.account (id uuid primary key);
  create table people.person (
    id uuid primary key,
    name text not null check (length(name) <= 40),
    note text,
    born_on date,
    recorded_at timestamptz not null default now(),
    recorded_by uuid references access.account,
    check (length(note) <= 500)
  );
  create index person_recorded_by on people.person (recorded_by) where recorded_by is not null;
  create view people.named_person as select id, name, born_on from people.person;`;

/** A database of its own for one test file; `trying` runs statements that are undone when the test has looked. */
export const aDatabase = async () => {
  const name = `check_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(inject('databaseUrl'), name, { template: 'template0' });
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(house);
  const trying = async <Seen>(statements: string, look: (sql: Sql) => Promise<Seen>): Promise<Seen> => {
    const undo = new Error('undo');
    let seen: { it: Seen } | undefined;
    await sql
      .begin(async (tx: TransactionSql) => {
        await tx.unsafe(statements);
        seen = { it: await look(tx as unknown as Sql) };
        throw undo;
      })
      .catch((fault) => {
        if (fault !== undo) throw fault;
      });
    return (seen as { it: Seen }).it;
  };
  const close = async () => {
    await sql.end();
    await dropDatabase(inject('databaseUrl'), name);
  };
  return { sql, trying, close };
};
