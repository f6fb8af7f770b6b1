import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startFailures } from '#platform/postgres/start-failure.ts';
import { refusals } from '../refusals.ts';
import type { Route } from '../route.ts';

/** What is counted apart, and how many of it one person may do in a minute unless the operator says otherwise. */
export const usualRates = {
  questions: 1_200,
  commands: 240,
  uploads: 60,
  exports: 30,
  'sign-in': 120,
  pages: 300,
};

export type RateKind = keyof typeof usualRates;

/** How many of each kind a minute; `undefined` when nothing is counted. */
export type Rates = Record<RateKind, number>;

const isKind = (name: string | undefined): name is RateKind =>
  name !== undefined && Object.hasOwn(usualRates, name);

/** WENMAI_RATES: `off`, or what shall differ from the usual, such as `commands=600,sign-in=60`. Refuses to start otherwise. */
export const ratesSaid = (said = process.env.WENMAI_RATES ?? ''): Rates | undefined => {
  if (said === 'off') return undefined;
  const rates = { ...usualRates };
  for (const part of said.split(',').filter(Boolean)) {
    const [name, most] = part.split('=').map((each) => each.trim());
    const number = Number(most);
    if (!isKind(name) || !Number.isInteger(number) || number < 1)
      throw startFailures.wrongRates(part, Object.keys(usualRates));
    rates[name] = number;
  }
  return rates;
};

/** What a route counts as. */
export const rateOf = ({ method, path, takes, gives }: Route): RateKind => {
  if (takes === 'upload') return 'uploads';
  if (method !== 'GET') return 'commands';
  return gives === 'file' && /\/(export|import-template)\b/.test(path) ? 'exports' : 'questions';
};

/** Counts one request of a person; refuses it, and says for how long, when there were too many. */
export type Count = (kind: RateKind, request: FastifyRequest, reply: FastifyReply) => Promise<void>;

declare module 'fastify' {
  interface FastifyInstance {
    countRequest: Count;
  }
  interface FastifyContextConfig {
    /** Counted as this kind before anything else is done, by address: nobody has said yet who it is. */
    rate?: RateKind;
  }
}

const perMinute = (server: FastifyInstance, max: number) =>
  server.createRateLimit({
    max,
    timeWindow: 60_000,
    ...{ keyGenerator: (request: FastifyRequest) => request.actorId ?? addressOf(request.ip) },
  });

const groupsIn = (part: string) => (part === '' ? [] : part.split(':'));

/**
 * What counts as one address, as PostgreSQL writes networks: a household or an office has the whole of an IPv6 network of
 * 64 bits to choose addresses from.
 */
export const addressOf = (ip: string): string => {
  if (!ip.includes(':') || ip.includes('.')) return ip;
  const [before = '', after = ''] = new URL(`http://[${ip}]`).hostname.slice(1, -1).split('::');
  const [first, last] = [groupsIn(before), groupsIn(after)];
  const groups = [...first, ...Array(8 - first.length - last.length).fill('0'), ...last];
  return `${groups.slice(0, 4).join(':')}::/64`;
};

const countAs = (server: FastifyInstance, rates: Rates): Count => {
  const counters = Object.fromEntries(
    Object.entries(rates).map(([kind, max]) => [kind, perMinute(server, max)]),
  ) as Record<RateKind, ReturnType<typeof perMinute>>;
  return async (kind, request, reply) => {
    const counted = await counters[kind](request);
    if (counted.isAllowed) return;
    const { max, remaining, ttlInSeconds: seconds, isExceeded } = counted;
    reply.headers({ 'ratelimit-limit': max, 'ratelimit-remaining': remaining, 'ratelimit-reset': seconds });
    if (isExceeded) throw refusals.tooMany({ seconds });
  };
};

/**
 * Counts what each person does, a signed-in one by account and anybody else by address, and refuses what is too much.
 * Each copy of the program counts for itself.
 */
export const limitRates = async (server: FastifyInstance, rates: Rates | undefined): Promise<void> => {
  if (!rates) {
    server.decorate('countRequest', async () => {});
    return;
  }
  await server.register(rateLimit, { global: false });
  server.decorate('countRequest', countAs(server, rates));
  server.addHook('onRequest', async (request, reply) => {
    const { rate } = request.routeOptions.config;
    if (rate) await server.countRequest(rate, request, reply);
  });
};
