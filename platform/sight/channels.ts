import { channel, tracingChannel } from 'node:diagnostics_channel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * What happens inside the program, told to whoever measures or traces it. While nobody listens, telling costs nothing and
 * no library of theirs is in memory.
 */
export const channels = {
  /** A request that has been answered. */
  answered: channel('wenmai:answered'),
  /** A request being handled; told by Fastify. */
  request: tracingChannel<unknown, Handling>('fastify.request.handler'),
  /** A statement to the database; never the values in it. */
  statement: tracingChannel<unknown, { sql: string }>('wenmai:statement'),
  /** A piece of work by the clock. */
  job: tracingChannel<unknown, { name: string }>('wenmai:job'),
  /** Waiting facts being reacted to. */
  reactions: tracingChannel<unknown, object>('wenmai:reactions'),
  /** Verdicts being reached: `all` units by night, or `some` after a change. */
  judgement: tracingChannel<unknown, { of: 'all' | 'some' }>('wenmai:judgement'),
};

export type Answered = { request: FastifyRequest; reply: FastifyReply };
type Handling = { request: FastifyRequest; reply: FastifyReply };
