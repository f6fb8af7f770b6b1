import type { InjectOptions } from 'fastify';
import { inject } from 'vitest';
import { type Role, roleNames } from '#modules/organisations/rules.ts';
import { noticeVersions } from '#modules/residents/rules/notices.ts';
import type { Clock } from '#platform/clock.ts';
import { type Db, openDatabase, openPool } from '#platform/database/index.ts';
import { reactToWaiting } from '#platform/facts/dispatch.ts';
import type { AnswerOf, Route, SentBody, SentParams, SentQuery } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { freshDatabase } from '#platform/testing/fresh-database.ts';
import { inWork } from '#platform/work/in-work.ts';
import type { Work } from '#platform/work/index.ts';
import { compose } from '../compose.ts';
import { reactions } from '../reactions.ts';

/** A clock that stands still until the story moves it. */
export type StoryClock = Clock & { set(instant: string): void };

const clockAt = (instant: string): StoryClock => {
  let now = new Date(instant);
  return {
    now: () => now,
    set: (later) => {
      now = new Date(later);
    },
  };
};

type Server = Awaited<ReturnType<typeof compose>>['server'];
type Sending<R> = { params?: SentParams<R>; query?: SentQuery<R>; body?: SentBody<R>; key?: string };
export type Answered<Body> = {
  status: number;
  body: Body & { code?: string; problems?: { at: string; code: string }[] };
};

const pathOf = (route: Route, params: Record<string, unknown> = {}, query: Record<string, unknown> = {}) => {
  const path = route.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const asked = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]));
  return `/api${path}${asked.size > 0 ? `?${asked}` : ''}`;
};

const multipart = (file: { name: string; bytes: Buffer }) => {
  const boundary = '----wenmai-story';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: Buffer.concat([Buffer.from(head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
};

/** Speaks to the program over HTTP as one person would. */
export const clientOf = (server: Server, cookie: string | undefined) => {
  const call = async (options: InjectOptions) => {
    const headers = { ...options.headers, ...(cookie && { cookie }) };
    const reply = await server.inject({ ...options, headers });
    const isJson = String(reply.headers['content-type'] ?? '').includes('json');
    return {
      status: reply.statusCode,
      body: isJson ? reply.json() : reply.rawPayload,
      headers: reply.headers,
    };
  };
  return {
    call,
    get: async <R extends Route>(route: R, sent: Sending<R> = {}): Promise<Answered<AnswerOf<R>>> =>
      call({ method: 'GET', url: pathOf(route as Route, sent.params as never, sent.query as never) }),
    send: async <R extends Route>(route: R, sent: Sending<R> = {}): Promise<Answered<AnswerOf<R>>> =>
      call({
        method: route.method as 'POST',
        url: pathOf(route as Route, sent.params as never, sent.query as never),
        ...(sent.body === undefined ? {} : { payload: sent.body as object }),
        headers: sent.key ? { 'idempotency-key': sent.key } : {},
      }),
    upload: async <R extends Route>(
      route: R,
      sent: Sending<R>,
      file: { name: string; bytes: Buffer },
    ): Promise<Answered<AnswerOf<R>>> =>
      call({
        method: route.method as 'POST',
        url: pathOf(route as Route, sent.params as never, sent.query as never),
        ...multipart(file),
      }),
  };
};

/** People of a story stay signed in however far its clock goes. */
const endless = new Date('2199-01-01');

const signedInAs = async (db: Db, role: Role, organisationId: string) => {
  const [id, token] = [newId(), newId()];
  const username = `${role}-${id.slice(-8)}`;
  await db
    .insertInto('access.account')
    .values({
      id,
      username,
      name: `示例${role}`,
      email: `${username}@demonstration.invalid`,
      demonstration: true,
    })
    .execute();
  await db
    .insertInto('access.roleGrant')
    .values({ accountId: id, role, organisationId, fromOn: '2000-01-01', grantedAt: new Date() })
    .execute();
  await db
    .insertInto('access.session')
    .values({ id: newId(), token, userId: id, expiresAt: endless, beganAt: endless, lastUsedAt: endless })
    .execute();
  return { id, username, cookie: `wenmai.session_token=${token}.unsigned` };
};

/** A resident who signed in and agreed, with a home or without. */
const residentSignedIn = async (db: Db, organisationId: string | null) => {
  const [id, accountId, token] = [newId(), newId(), newId()];
  const at = new Date('2026-01-01');
  await db
    .insertInto('residents.account')
    .values({ id: accountId, name: '', email: `${accountId}@residents.invalid` })
    .execute();
  await db
    .insertInto('residents.resident')
    .values({ id, accountId, source: 'portal', name: '示例居民', organisationId, registeredAt: at })
    .execute();
  await db
    .insertInto('residents.consent')
    .values({ id: newId(), residentId: id, notice: 'privacy', version: noticeVersions.privacy, givenAt: at })
    .execute();
  await db
    .insertInto('residents.session')
    .values({ id: newId(), token, userId: accountId, expiresAt: new Date('2199-01-01') })
    .execute();
  return { id, cookie: `wenmai-resident.session_token=${token}.unsigned` };
};

/** The program reacts by itself too: what it has in hand is still there to be seen until it is done. */
const isTelling = async (db: Db): Promise<boolean> => {
  const waiting = await db
    .selectFrom('platform.fact')
    .select('id')
    .where('retryAt', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return waiting !== undefined;
};

const settle = async (db: Db, clock: Clock): Promise<void> => {
  do await reactToWaiting(db, clock, reactions);
  while (await isTelling(db));
};

/** The whole program on a database of its own, with a clock the story moves and people of every role. */
export const openStory = async (options: { now?: string } = {}) => {
  const { url, ownerUrl, drop } = await freshDatabase(inject('databaseUrl'));
  const db = openDatabase(openPool(url, 6));
  const owner = openDatabase(openPool(ownerUrl, 1));
  const clock = clockAt(options.now ?? '2026-06-17T10:00:00+08:00');
  await db.updateTable('access.signInPolicy').set({ secondFactor: 'offered' }).execute();
  const { server } = await compose(db, clock, { logLevel: 'fatal' });
  await server.ready();
  return {
    db,
    url,
    ownerUrl,
    /** The owner of the tables, who may do what the program may not. */
    owner,
    clock,
    server,
    /** Runs a command as the program itself. */
    program: <Result>(command: (work: Work) => Promise<Result>) =>
      inWork(db, clock, { action: 'story', actor: theProgram }, command),
    /** Somebody holding one role at one organisation. */
    asRole: async (role: Role, organisationId: string) => {
      const account = await signedInAs(db, role, organisationId);
      return { ...clientOf(server, account.cookie), accountId: account.id, cookie: account.cookie };
    },
    /** A resident who signed in and agreed to the notice. */
    asResident: async (organisationId: string | null = null) => {
      const { id, cookie } = await residentSignedIn(db, organisationId);
      return { ...clientOf(server, cookie), residentId: id };
    },
    /** Somebody not signed in. */
    asNobody: () => clientOf(server, undefined),
    /** Lets every consequence of what was told so far happen. */
    settle: () => settle(db, clock),
    close: async () => {
      await server.close();
      await db.destroy();
      await owner.destroy();
      await drop();
    },
  };
};

export type Story = Awaited<ReturnType<typeof openStory>>;
export { roleNames };
