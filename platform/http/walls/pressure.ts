import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { refusals } from '../refusals.ts';

/**
 * What one copy of the program bears before it sends the next away: milliseconds by which it is late on average, looked at
 * every so many milliseconds, and statements waiting for the database. A moment's work is no overload.
 */
export const usualPressure = { delayMs: 1_000, lookEveryMs: 5_000, statements: 400 };

export type Pressure = typeof usualPressure;

const boundless: Pressure = { delayMs: 0, lookEveryMs: 5_000, statements: Number.POSITIVE_INFINITY };

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether there is more to do than can be done: whoever comes now is better told so at once. */
    isOverloaded: () => boolean;
  }
  interface FastifyContextConfig {
    /** Answered also under overload: it says how we are, or has the answer in memory. */
    always?: boolean;
  }
}

/**
 * Under overload sends away at once whoever comes, with the plain refusal and when to come again, so that those who are
 * inside are served. `waiting` tells how many statements the database has not answered yet.
 */
export const withstandPressure = async (
  server: FastifyInstance,
  waiting: () => number,
  most: Pressure = boundless,
): Promise<void> => {
  await server.register(underPressure, {
    maxEventLoopDelay: most.delayMs,
    sampleInterval: most.lookEveryMs,
    pressureHandler: () => undefined,
  });
  server.decorate('isOverloaded', () => server.isUnderPressure() || waiting() > most.statements);
  server.addHook('onRequest', async (request) => {
    if (!request.routeOptions.config.always && server.isOverloaded()) throw refusals.busy();
  });
};
