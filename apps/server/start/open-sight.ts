import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { type Db, waitingOf } from '#platform/database/index.ts';
import { refusals } from '#platform/http/refusals.ts';
import { settingOf } from '#platform/settings/index.ts';
import type { Gauged, Metrics } from '#platform/sight/metrics.ts';
import { type LastBackup, lastBackupSetting } from '../backups.ts';
import { bringsToken } from '../health.ts';
import type { rememberAnswers } from './serve-portal.ts';

type Seen = { server: FastifyInstance; db: Db; memory: ReturnType<typeof rememberAnswers> };

const numberOf = async (db: Db, question: ReturnType<typeof sql<{ number: number | null }>>) =>
  (await question.execute(db)).rows[0]?.number ?? undefined;

const gaugesOf = ({ server, db, memory }: Seen): Gauged[] => [
  {
    name: 'database_waiting',
    help: 'Statements the database has not answered yet',
    read: () => waitingOf(db),
  },
  {
    name: 'overloaded',
    help: '1 while whoever comes is sent away',
    read: () => Number(server.isOverloaded()),
  },
  {
    name: 'portal_hits_total',
    help: 'Pages given from memory',
    read: () => memory.given().fromMemory,
  },
  { name: 'portal_misses_total', help: 'Pages that had to be made', read: () => memory.given().madeAnew },
  {
    name: 'facts_lag_seconds',
    help: 'How long the oldest fact has been waiting for its reactions',
    read: () =>
      numberOf(
        db,
        sql`select coalesce(extract(epoch from clock_timestamp() - min(announced_at)), 0)::float8 as number
          from platform.fact where tries < 8`,
      ),
  },
  {
    name: 'facts_given_up',
    help: 'Facts whose reactions failed too often',
    read: () => numberOf(db, sql`select count(*)::int as number from platform.fact where tries >= 8`),
  },
  {
    name: 'last_backup_timestamp_seconds',
    help: 'When the last good backup was taken',
    read: async () => {
      const last = await settingOf<LastBackup>(db, lastBackupSetting);
      return last && Date.parse(last.takenAt) / 1000;
    },
  },
];

/** On the program's own port only for whoever brings the token; to everybody else there is nothing here. */
const serveWithToken = (server: FastifyInstance, metrics: Metrics, token: string) =>
  server.get('/metrics', { config: { always: true, dull: true } }, async (request, reply) => {
    if (!bringsToken(request, token)) throw refusals.notFound();
    return reply.type(metrics.contentType).send(await metrics.read());
  });

/** On a port of its own, which only this machine reaches unless WENMAI_METRICS_HOST says otherwise. */
const serveApart = (metrics: Metrics, port: number) => {
  const apart = createServer(async ({ url }, answer) => {
    if (url !== '/metrics') return answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': metrics.contentType }).end(await metrics.read());
  });
  apart.listen(port, process.env.WENMAI_METRICS_HOST ?? '127.0.0.1');
  return () => void apart.close();
};

const openMeasures = async (seen: Seen): Promise<() => void> => {
  const { WENMAI_METRICS_TOKEN: token, WENMAI_METRICS_PORT: port } = process.env;
  if (!token && !port) return () => {};
  const { openMetrics } = await import('#platform/sight/metrics.ts');
  const metrics = openMetrics(gaugesOf(seen));
  if (token) serveWithToken(seen.server, metrics, token);
  const closeApart = port ? serveApart(metrics, Number(port)) : () => {};
  return () => {
    closeApart();
    metrics.close();
  };
};

/** Whether somebody has set up where traces go, in OpenTelemetry's own words. */
const wantsTraces = (): boolean =>
  Boolean(process.env.OTEL_EXPORTER_OTLP_ENDPOINT || process.env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) &&
  process.env.OTEL_SDK_DISABLED !== 'true';

/**
 * Measures when WENMAI_METRICS_TOKEN or WENMAI_METRICS_PORT asks for it, traces when OTEL_EXPORTER_OTLP_ENDPOINT names a
 * place; otherwise neither is in memory. Answers how to end, which sends what is left.
 */
export const openSight = async (seen: Seen): Promise<() => Promise<void>> => {
  const endMeasures = await openMeasures(seen);
  const traces = wantsTraces() ? (await import('#platform/sight/traces.ts')).openTraces() : undefined;
  return async () => {
    endMeasures();
    await traces?.close();
  };
};
