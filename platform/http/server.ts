import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import Fastify, {
  type ConnectionError,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { isDatabaseAway, isDiskFull } from '#platform/database/away.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusals/index.ts';
import { type LogStream, loggerOptions, logRequests } from '#platform/sight/log.ts';
import { faultBody, problemOf } from './problem.ts';
import { refusals } from './refusals.ts';
import { bindCookies } from './walls/cookies.ts';
import { answerWalls, putUpHeaders } from './walls/headers.ts';
import { refuseOddHosts } from './walls/host.ts';
import { limits, type Patience, uploadLimitBytes, usualPatience } from './walls/limits.ts';
import { refuseForeignOrigins } from './walls/origin.ts';
import { type Pressure, withstandPressure } from './walls/pressure.ts';
import { requestIdBehind, sayPlainAddresses, trustedProxy } from './walls/proxy.ts';
import { limitRates, type Rates } from './walls/rates.ts';

const asRefusal = (error: FastifyError): Refusal | undefined => {
  if (error instanceof Refusal) return error;
  if (isDatabaseAway(error)) return refusals.busy();
  if (isDiskFull(error)) return refusals.diskFull();
  const status = error.statusCode ?? 500;
  if (status === 413) return refusals.tooLarge();
  if (status === 429) return refusals.tooMany();
  if (status === 503) return refusals.busy();
  if (status >= 400 && status < 500) return refusals.unreadable();
  return undefined;
};

/** For so many seconds whoever is told that we are busy shall wait, unless the refusal says how many. */
const patienceSeconds = 5;

const waitFor = ({ kind, details }: Refusal) =>
  kind === 'too-many' || kind === 'unavailable'
    ? { 'retry-after': String(details.seconds ?? patienceSeconds) }
    : {};

const answerTrouble = (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
  const refusal = asRefusal(error);
  if (!refusal) request.log.error({ err: error }, 'fault');
  else if (!(error instanceof Refusal)) request.log.warn({ err: error }, refusal.code);
  const { status, body } = refusal
    ? problemOf(refusal, request.id)
    : { status: 500, body: faultBody(request.id) };
  reply.refusedAs = refusal?.code ?? 'fault';
  return reply
    .code(status)
    .headers({ ...answerWalls, ...(refusal && waitFor(refusal)) })
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(body);
};

/** What cannot be read as HTTP at all, or came too slowly, is refused in the same words; then the line is closed. */
const answerBrokenLine = (error: ConnectionError, socket: Socket) => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refusal = error.code === 'HPE_HEADER_OVERFLOW' ? refusals.tooLarge() : refusals.unreadable();
  const { status, body } = problemOf(refusal, newId());
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${status} Refused\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
};

const refuseLongAddresses = (server: FastifyInstance) =>
  server.addHook('onRequest', async (request) => {
    if (request.url.length > limits.urlCharacters) throw refusals.tooLarge();
  });

/** Without `rates` nobody is counted, without `pressure` nobody sent away. `waiting`: statements that the database has not answered yet. */
export type ServerOptions = {
  logLevel?: string;
  logStream?: LogStream;
  patience?: Partial<Patience>;
  rates?: Rates | undefined;
  pressure?: Pressure;
  waiting?: () => number;
};

/** A Fastify server with the walls that every page and route stands behind. */
export const openServer = async (options: ServerOptions = {}): Promise<FastifyInstance> => {
  const proxy = trustedProxy();
  const patience = { ...usualPatience, ...options.patience };
  const server = Fastify({
    logger: loggerOptions(options.logLevel ?? 'warn', options.logStream),
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: requestIdBehind(proxy),
    trustProxy: proxy,
    bodyLimit: limits.bodyBytes,
    requestTimeout: patience.requestMs,
    connectionTimeout: patience.silenceMs,
    keepAliveTimeout: patience.keepAliveMs,
    http: {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: patience.checkMs,
    },
    routerOptions: { maxParamLength: limits.parameterCharacters },
    return503OnClosing: false, // what comes on a line that is open already was accepted
    clientErrorHandler: answerBrokenLine,
    frameworkErrors: answerTrouble,
  });
  server.server.maxConnections = limits.connections;
  server.setErrorHandler<FastifyError>(answerTrouble);
  sayPlainAddresses(server);
  logRequests(server);
  putUpHeaders(server);
  refuseOddHosts(server);
  bindCookies(server);
  refuseForeignOrigins(server);
  refuseLongAddresses(server);
  await withstandPressure(server, options.waiting ?? (() => 0), options.pressure);
  await limitRates(server, options.rates);
  await server.register(compress, { threshold: 1400, encodings: ['br', 'gzip'] });
  await server.register(multipart, {
    limits: { fileSize: uploadLimitBytes, files: 1, fields: 10, parts: 12, headerPairs: 20 },
  });
  server.setNotFoundHandler(() => {
    throw refusals.notFound();
  });
  return server;
};
