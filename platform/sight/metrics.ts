import type { TracingChannel } from 'node:diagnostics_channel';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Answered, channels } from './channels.ts';

/** Seconds: an answer from memory, a list, a workbook, a night. */
const requestBuckets = [0.005, 0.025, 0.1, 0.3, 1, 3, 10];
const workBuckets = [0.05, 0.3, 1, 5, 30, 120, 600];

/** Something that is looked at when somebody asks, not counted when it happens. */
export type Gauged = {
  name: string;
  help: string;
  read: () => number | undefined | Promise<number | undefined>;
};

const nobodyAsks = () => {};

/** Tells how long each thing on a channel took, in seconds, and whether it failed; answers how to stop. */
const time = <Data extends object>(
  channel: TracingChannel<unknown, Data>,
  note: (told: Data, seconds: number, failed: 'true' | 'false') => void,
) => {
  const begunAt = new WeakMap<object, number>();
  const subscribers = {
    start: (told: Data) => void begunAt.set(told, performance.now()),
    end: nobodyAsks,
    asyncStart: nobodyAsks,
    asyncEnd: (told: Data) =>
      note(told, (performance.now() - (begunAt.get(told) ?? 0)) / 1000, 'error' in told ? 'true' : 'false'),
    error: nobodyAsks,
  };
  channel.subscribe(subscribers);
  return () => void channel.unsubscribe(subscribers);
};

const countRequests = (registers: [Registry]) => {
  const requests = new Histogram({
    name: 'wenmai_http_request_seconds',
    help: 'Time of each answer by method, route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers,
  });
  const refusals = new Counter({
    name: 'wenmai_refusals_total',
    help: 'Refusals and faults by their code',
    labelNames: ['code'],
    registers,
  });
  const count = (told: unknown) => {
    const { request, reply } = told as Answered;
    const { method, routeOptions } = request;
    const labels = { method, route: routeOptions.url ?? 'none', status: String(reply.statusCode) };
    requests.observe(labels, reply.elapsedTime / 1000);
    if (reply.refusedAs) refusals.inc({ code: reply.refusedAs });
  };
  channels.answered.subscribe(count);
  return () => void channels.answered.unsubscribe(count);
};

const timeWork = (registers: [Registry]) => {
  const histogram = <Label extends string>(
    name: string,
    help: string,
    labelNames: Label[],
    buckets: number[],
  ) => new Histogram({ name: `wenmai_${name}_seconds`, help, labelNames, buckets, registers });
  const statements = histogram(
    'database_statement',
    'Until the database answered',
    ['failed'],
    requestBuckets,
  );
  const jobs = histogram('job', 'Work by the clock', ['job', 'failed'], workBuckets);
  const judgements = histogram('judgement', 'Reaching verdicts', ['of', 'failed'], workBuckets);
  const reactions = histogram('reactions', 'Reacting to what happened', ['failed'], requestBuckets);
  return [
    time(channels.statement, (_, seconds, failed) => statements.observe({ failed }, seconds)),
    time(channels.job, ({ name }, seconds, failed) => jobs.observe({ job: name, failed }, seconds)),
    time(channels.judgement, ({ of }, seconds, failed) => judgements.observe({ of, failed }, seconds)),
    time(channels.reactions, (_, seconds, failed) => reactions.observe({ failed }, seconds)),
  ];
};

const gauge = ({ name, help, read }: Gauged, registers: [Registry]) =>
  new Gauge({
    name: `wenmai_${name}`,
    help,
    registers,
    async collect() {
      const value = await Promise.resolve(read()).catch(() => undefined);
      this.set(value ?? Number.NaN);
    },
  });

/** Measures what this copy of the program does, in the words of Prometheus, from now until it is closed. */
export const openMetrics = (gauged: readonly Gauged[]) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const endings = [countRequests([registry]), ...timeWork([registry])];
  for (const each of gauged) gauge(each, [registry]);
  return {
    contentType: registry.contentType,
    read: () => registry.metrics(),
    close: () => {
      for (const end of endings) end();
    },
  };
};

export type Metrics = ReturnType<typeof openMetrics>;
