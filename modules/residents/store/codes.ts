import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '#platform/database/index.ts';
import { addressOf } from '#platform/http/walls/rates.ts';
import type { Recent } from '../rules/phones.ts';
import { askedPhone, openAskedPhone, requestLookups, residentLookups } from './phones.ts';

const hourMs = 60 * 60_000;

/** A code can be entered so long after it was asked for; the sign-in library counts its five minutes by itself. */
const enterableMs = 10 * 60_000;

type Source = { phone?: string; address: string };

/** What was asked for within the last hour for a phone, and from an address or the network that counts as one. */
export const findRecent = async (db: Db, { phone, address }: Source, now: Date): Promise<Recent> => {
  const hourAgo = new Date(now.getTime() - hourMs);
  const lookups = phone ? requestLookups(phone) : [];
  const from = addressOf(address);
  const { rows } = await sql<Recent>`
    select max(asked_at) filter (where of_phone) as last_asked_at, count(*) filter (where of_phone)::int as of_phone,
      count(*) filter (where from_address)::int as from_address, 
      coalesce(sum(failures) filter (where of_phone), 0)::int as failures,
      coalesce(sum(failures) filter (where from_address), 0)::int as failures_from_address
    from (
      select asked_at, failures, phone_lookup = any(${lookups}::text[]) as of_phone, address <<= ${from}::inet as from_address
      from residents.code_request
      where asked_at > ${hourAgo} and (phone_lookup = any(${lookups}::text[]) or address <<= ${from}::inet)) recent`.execute(
    db,
  );
  return rows[0] ?? { lastAskedAt: null, ofPhone: 0, fromAddress: 0, failures: 0, failuresFromAddress: 0 };
};

const lock = (tx: Tx, what: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${what}, 0))`.execute(tx);

/** Whoever asks for a code of the same phone, or registers it, at the same moment waits here. */
export const lockPhone = (tx: Tx, phone: string) => lock(tx, requestLookups(phone)[0] ?? '');

/** Whoever asks for a code from the same address at the same moment waits here, after the phone and never before it. */
export const lockAddress = (tx: Tx, address: string) => lock(tx, addressOf(address));

/**
 * The name under which the sign-in library knows a phone: that of its account, else the one it was last asked for by, else
 * a new one drawn by lot. So the library keeps nothing that could be traced back to a number.
 */
export const handleOf = async (tx: Tx, phone: string): Promise<string> => {
  const account = await tx
    .selectFrom('residents.resident as resident')
    .innerJoin('residents.account as account', 'account.id', 'resident.accountId')
    .select('account.phoneNumber as handle')
    .where('resident.phoneLookup', 'in', residentLookups(phone))
    .where('account.phoneNumber', 'is not', null)
    .executeTakeFirst();
  if (account?.handle) return account.handle;
  const asked = await tx
    .selectFrom('residents.codeRequest')
    .select('handle')
    .where('phoneLookup', 'in', requestLookups(phone))
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return asked?.handle ?? randomUUID();
};

type Asked = { phone: string; handle: string; address: string; formKey: string };

/** Notes that a code was asked for; the id is a secret of the browser that asked. */
export const insertRequest = async (tx: Tx, { phone, ...asked }: Asked, now: Date): Promise<string> => {
  const id = randomUUID();
  await tx
    .insertInto('residents.codeRequest')
    .values({ id, ...asked, ...askedPhone(id, phone), askedAt: now })
    .execute();
  return id;
};

/** The request that a form made before, when the same form is sent once more. */
export const findRequestOfForm = (db: Db, formKey: string) =>
  db
    .selectFrom('residents.codeRequest')
    .select(['id', 'phoneLookup'])
    .where('formKey', '=', formKey)
    .executeTakeFirst();

/** A code that is on its way and can still be entered. */
export const findRequest = async (db: Db, id: string, now: Date) => {
  const found = await db
    .selectFrom('residents.codeRequest')
    .select(['id', 'handle', 'phone', 'failures', 'demonstrationCode', 'entered'])
    .where('id', '=', id)
    .where('askedAt', '>', new Date(now.getTime() - enterableMs))
    .executeTakeFirst();
  return found && { ...found, phone: found.phone && openAskedPhone(found.id, found.phone) };
};

export const keepDemonstrationCode = (db: Db, id: string, code: string) =>
  db.updateTable('residents.codeRequest').set({ demonstrationCode: code }).where('id', '=', id).execute();

/** The code was entered: the number is with the resident now, and a repeat of the form gets the same cookies. */
export const keepEntered = (tx: Tx, id: string, entered: string) =>
  tx
    .updateTable('residents.codeRequest')
    .set({ phone: null, demonstrationCode: null, entered })
    .where('id', '=', id)
    .execute();

export const noteFailure = (db: Db, id: string) =>
  sql`update residents.code_request set failures = failures + 1 where id = ${id}`.execute(db);

/** A request of which nothing came: it does not count against the phone. */
export const forgetRequest = (db: Db, id: string) =>
  db.deleteFrom('residents.codeRequest').where('id', '=', id).execute();
