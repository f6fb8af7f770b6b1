import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { wordsWanted } from '#platform/audit/words.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { mostFound, type Outcome } from '../rules.ts';

/** What is looked for; nothing means everything. */
export type Sought = {
  from?: string | undefined;
  until?: string | undefined;
  actorId?: string | undefined;
  organisationId?: string | undefined;
  action?: string | undefined;
  outcome?: Outcome | undefined;
  text?: string | undefined;
};

export type Entry = {
  id: number;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: string;
  organisationName: string | null;
  changes: unknown[];
  outcome: Outcome;
  refusalCode: string | null;
  reason: string | null;
  requestId: string | null;
  address: string | null;
  apiKeyId: string | null;
  apiKeyName: string | null;
};

type Condition = RawBuilder<SqlBool>;

/** With fewer entries than this behind it, a text is looked up first; one that more share is looked for on the way. */
const rare = 60_000;

/**
 * Which entries hold the text. Rare words: those that the index gives. Common ones: asked of each entry on the way from the
 * newest, for then a page is full, or the most that is counted is reached, long before the end.
 */
const withText = async ({ db }: Reading, text: string): Promise<Condition> => {
  const wanted = wordsWanted(text) ?? refuse(refusals.nothingToFind());
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from platform.audit_search where words @@ ${wanted}::text::tsquery limit ${rare}) found`.execute(
    db,
  );
  if ((rows[0]?.count ?? 0) < rare)
    return sql`entry.id in (select entry_id from platform.audit_search where words @@ ${wanted}::text::tsquery)`;
  return sql`(select found.words @@ ${wanted}::text::tsquery from platform.audit_search found where found.entry_id = entry.id)`;
};

const startOf = (day: IsoDate) => sql<Date>`${day}::date::timestamp at time zone ${districtTimeZone}`;

const beneath = (organisationId: string): Condition => sql`(
  entry.organisation_id = ${organisationId} or entry.organisation_id in (
    select under.id from organisations.unit under join organisations.unit top on under.path <@ top.path
    where top.id = ${organisationId}))`;

/** `people.` names everything that is done with people. */
const named = (action: string): Condition =>
  action.endsWith('.') ? sql`starts_with(entry.action, ${action})` : sql`entry.action = ${action}`;

const conditionsOf = async (reading: Reading, sought: Sought): Promise<Condition> => {
  const { from, until, actorId, organisationId, action, outcome, text } = sought;
  const all: Condition[] = [
    sql`(entry.organisation_id is null or ${may(reading.actor, permissions.read, 'entry.organisation_id')})`,
  ];
  if (from) all.push(sql`entry.at >= ${startOf(from)}`);
  if (until) all.push(sql`entry.at < ${startOf(addDays(until, 1))}`);
  if (actorId) all.push(sql`entry.actor_id = ${actorId}`);
  if (organisationId) all.push(beneath(organisationId));
  if (action) all.push(named(action));
  if (outcome === 'done') all.push(sql`entry.outcome = 'done'`);
  else if (outcome) all.push(sql`entry.outcome <> 'done' and entry.outcome = ${outcome}`);
  if (text) all.push(await withText(reading, text));
  return sql.join(all, sql` and `);
};

const rowsOf = async ({ db }: Reading, where: Condition, limit: number, offset: number) => {
  const { rows } = await sql<Entry>`
    select entry.id, entry.at, entry.actor_id, entry.actor_name, entry.action, entry.changes, entry.outcome,
      entry.refusal_code, entry.reason, entry.request_id, host(entry.address) as address, entry.api_key_id, entry.api_key_name,
      (select name from organisations.unit where id = entry.organisation_id) as organisation_name
    from platform.audit_entry entry where ${where}
    order by entry.at desc, entry.id desc limit ${limit} offset ${offset}`.execute(db);
  return rows;
};

/** Counted up to the most that is shown: a million entries are not counted for somebody who reads fifty. */
const countOf = async ({ db }: Reading, where: Condition): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from platform.audit_entry entry where ${where} limit ${mostFound + 1}) found`.execute(db);
  return rows[0]?.count ?? 0;
};

/** A page of the entries sought, newest first, with how many there are as far as that is counted. */
export const searchAudit = async (reading: Reading, sought: Sought, page: number, pageSize: number) => {
  const where = await conditionsOf(reading, sought);
  const offset = Math.min((page - 1) * pageSize, mostFound);
  const [rows, count] = await Promise.all([
    rowsOf(reading, where, Math.min(pageSize, mostFound - offset), offset),
    countOf(reading, where),
  ]);
  return { total: Math.min(count, mostFound), more: count > mostFound, rows };
};

/** All entries sought, as many as are shown at most. */
export const findAllSought = async (reading: Reading, sought: Sought): Promise<Entry[]> =>
  rowsOf(reading, await conditionsOf(reading, sought), mostFound, 0);
