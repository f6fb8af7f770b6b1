import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { channels } from './channels.ts';
import { faultForLog, redaction } from './redact.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sends it, once that is known. */
    actorId: string | null;
  }
  interface FastifyReply {
    /** The code of the refusal it carries. */
    refusedAs: string | null;
  }
  interface FastifyContextConfig {
    /** Asked so often, or so dull, that only somebody who looks for trouble wants to read of it. */
    dull?: boolean;
  }
}

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'];

/** How much is logged: WENMAI_LOG; unless it says, warnings where a person sits before it and every request elsewhere. */
export const logLevel = (said = process.env.WENMAI_LOG): string => {
  if (said && levels.includes(said)) return said;
  return process.stdout.isTTY ? 'warn' : 'info';
};

/** Where log lines go; the program's output unless a test listens. */
export type LogStream = { write(line: string): void };

/** How the server logs: one JSON object a line, without anything that somebody sent. */
export const loggerOptions = (level: string, stream?: LogStream) => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
  redact: redaction,
  serializers: { err: (fault: unknown) => faultForLog(fault) as never, req: () => ({}), res: () => ({}) },
  ...(stream && { stream }),
});

const lineOf = (request: FastifyRequest, reply: FastifyReply) => ({
  method: request.method,
  route: request.routeOptions.url ?? 'none',
  status: reply.statusCode,
  ms: Math.round(reply.elapsedTime * 10) / 10,
  actor: request.actorId,
  address: request.ip,
  ...(reply.refusedAs && { refused: reply.refusedAs }),
});

/** One line for each request, when it has been answered: the route and never the address, which may name people. */
export const logRequests = (server: FastifyInstance): void => {
  server.decorateRequest('actorId', null);
  server.decorateReply('refusedAs', null);
  server.addHook('onResponse', async (request, reply) => {
    if (channels.answered.hasSubscribers) channels.answered.publish({ request, reply });
    const { dull } = request.routeOptions.config;
    if (dull && reply.statusCode < 500) request.log.debug(lineOf(request, reply), 'request');
    else request.log.info(lineOf(request, reply), 'request');
  });
};
