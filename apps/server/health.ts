import { createHash, timingSafeEqual } from 'node:crypto';
import { statfs } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { knownMigrations } from '#database/migrate.ts';
import type { Db } from '#platform/database/index.ts';

/** What the health of this copy of the program is read from. */
export type Vitals = {
  db: Db;
  /** Where data and files lie. */
  dataFolder: string;
  /** Tells what is wrong to whoever brings it, besides the machine itself. */
  token?: string | undefined;
  /** Whether the program is on its way down. */
  isStopping: () => boolean;
  /** Whether reactions and work by the clock run. */
  areJobsRunning: () => boolean;
};

type Trouble = { zh: string; en: string };
type Look = (vitals: Vitals) => Promise<Trouble | undefined>;

const [patienceMs, leastFreeBytes] = [2_000, 200 * 2 ** 20];

const database: Look = async ({ db }) => {
  const { rows } = await sql<{ name: string }>`select name from platform.migration`.execute(db);
  const done = new Set(rows.map(({ name }) => name));
  const missing = (await knownMigrations()).filter((name) => !done.has(name)).join(', ');
  return missing === ''
    ? undefined
    : { zh: `数据库结构不是最新的，缺少 ${missing}`, en: `the database lacks the migrations ${missing}` };
};

const disk: Look = async ({ dataFolder }) => {
  const { bavail, bsize } = await statfs(dataFolder);
  return bavail * bsize >= leastFreeBytes
    ? undefined
    : { zh: `${dataFolder} 所在的磁盘快满了`, en: `the disk of ${dataFolder} is nearly full` };
};

const jobs: Look = async ({ areJobsRunning }) =>
  areJobsRunning() ? undefined : { zh: '后台任务没有运行', en: 'work in the background does not run' };

const stopping: Look = async ({ isStopping }) =>
  isStopping() ? { zh: '程序正在停止', en: 'the program is stopping' } : undefined;

const looks: [look: Look, otherwise: Trouble][] = [
  [database, { zh: '数据库没有应答', en: 'the database does not answer' }],
  [disk, { zh: '无法查看磁盘', en: 'the disk cannot be looked at' }],
  [jobs, { zh: '后台任务没有运行', en: 'work in the background does not run' }],
  [stopping, { zh: '程序正在停止', en: 'the program is stopping' }],
];

/** What stands in the way of work here, in plain words; nothing when all is well. */
export const findTroubles = async (vitals: Vitals): Promise<Trouble[]> => {
  const late = () =>
    sleep(patienceMs, undefined, { ref: false }).then(() => Promise.reject(new Error('late')));
  const found = looks.map(([look, otherwise]) => Promise.race([look(vitals), late()]).catch(() => otherwise));
  return (await Promise.all(found)).filter((trouble) => trouble !== undefined);
};

const digest = (text: string) => createHash('sha256').update(text).digest();

/** Whether a request brings the operator's token; compared in the same time whatever it is. */
export const bringsToken = ({ headers }: FastifyRequest, token: string | undefined): boolean =>
  token !== undefined &&
  token !== '' &&
  timingSafeEqual(digest(String(headers.authorization ?? '')), digest(`Bearer ${token}`));

/** Somebody on this very machine, and not through a proxy on it. */
const isOnThisMachine = ({ ip, headers }: FastifyRequest): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip) &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

/**
 * `/healthz` says that the program is alive, whatever the database does; `/readyz` whether work shall be sent here. What is
 * wrong is told only on the machine itself or to whoever brings the token.
 */
export const mountHealth = (server: FastifyInstance, vitals: Vitals): void => {
  const quietly = { config: { always: true, dull: true } };
  server.get('/healthz', quietly, async () => ({ alive: true }));
  server.get('/readyz', quietly, async (request, reply) => {
    const troubles = await findTroubles(vitals);
    const mayKnow = isOnThisMachine(request) || bringsToken(request, vitals.token);
    return reply
      .code(troubles.length === 0 ? 200 : 503)
      .send({ ready: troubles.length === 0, ...(mayKnow && { troubles }) });
  });
};
