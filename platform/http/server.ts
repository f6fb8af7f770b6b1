import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { isDatabaseAway } from '#platform/database/away.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusals/index.ts';
import { problemOf } from './problem.ts';
import { refusals } from './refusals.ts';

/** The largest file that may be sent, in bytes. */
export const uploadLimitBytes = 25 * 1024 * 1024;

const asRefusal = (error: FastifyError): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return refusals.busy();
  const status = error.statusCode ?? 500;
  if (status === 413) return refusals.tooLarge();
  if (status === 429) return refusals.tooMany();
  if (status === 503) return refusals.busy();
  if (status >= 400 && status < 500) return refusals.unreadable();
  return undefined;
};

const answerTrouble = (server: FastifyInstance) =>
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const refusal = asRefusal(error);
    if (!refusal) request.log.error({ err: error }, 'fault');
    else if (!(error instanceof Refusal)) request.log.warn({ err: error }, refusal.code);
    const { status, body } = refusal
      ? problemOf(refusal, request.id)
      : {
          status: 500,
          body: {
            type: 'urn:wenmai:fault',
            title: 'The program failed; please report the reference.',
            status: 500,
            code: 'fault',
            zh: '系统出错，请把编号告诉管理员。',
            en: 'The program failed; please report the reference.',
            requestId: request.id,
          },
        };
    return reply.code(status).type('application/problem+json').serializer(JSON.stringify).send(body);
  });

const refuseForeignOrigins = (server: FastifyInstance) =>
  server.addHook('onRequest', async (request) => {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const origin = request.headers.origin;
    if (origin && new URL(origin).host !== request.headers.host) throw refusals.foreignOrigin();
  });

/** A Fastify server with the walls that every page and route stands behind. */
export const openServer = async (options: { logLevel?: string } = {}): Promise<FastifyInstance> => {
  const server = Fastify({
    logger: { level: options.logLevel ?? 'warn' },
    genReqId: () => newId(),
    bodyLimit: 1024 * 1024,
    trustProxy: process.env.WENMAI_TRUST_PROXY === 'true',
    routerOptions: { maxParamLength: 200 },
  });
  answerTrouble(server);
  refuseForeignOrigins(server);
  await server.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
  });
  await server.register(compress, { threshold: 1400, encodings: ['br', 'gzip'] });
  await server.register(multipart, { limits: { fileSize: uploadLimitBytes, files: 1, fields: 10 } });
  server.setNotFoundHandler((request, reply) => {
    const { status, body } = problemOf(refusals.notFound(), request.id);
    return reply.code(status).type('application/problem+json').send(body);
  });
  return server;
};
