import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { timeIn } from '#modules/centres/rules/district-day.ts';
import type { ResidentSignIn } from '#modules/residents/index.ts';
import { type Clock, districtTimeZone } from '#platform/clock.ts';
import { isDatabaseAway } from '#platform/database/away.ts';
import type { Db } from '#platform/database/index.ts';
import { dayOf } from '#platform/dates/index.ts';
import { newId } from '#platform/ids.ts';
import { routes } from '../routes.ts';
import { type PageMemory, rememberPages } from './portal-memory.ts';
import { publicQuestions } from './portal-questions.ts';
import { visitOf } from './portal-visits.ts';

const brotli = promisify(brotliCompress);

/** A rendered page as it goes over the wire; other encodings are made from this one by the few who need them. */
export type Answer = { status: number; etag: string; brotli: Buffer };

export const rememberAnswers = () => rememberPages<Answer>();

/** What the built portal exports, as far as the server uses it (apps/portal/src/portal.tsx). */
type Address = { language: string; path: string; personal: object | undefined };
type Rendered = { status: number; html: string };
type Portal = {
  look: string;
  readAddress: (url: string) => Address;
  keyOf: (address: Address) => string;
  renderPage: (address: Address, moment: object) => Promise<Rendered>;
  renderPersonal: (
    address: Address,
    moment: object,
    sent: { visit: object; formKey: string; said?: Readonly<Record<string, string>> | undefined },
  ) => Promise<Rendered | { see: string }>;
  renderTrouble: (
    address: Address,
    moment: object,
    trouble: { kind: 'fault' | 'busy'; reference?: string },
  ) => Rendered;
};

type Serving = {
  folder: string;
  memory: PageMemory<Answer>;
  db: Db;
  clock: Clock;
  residents: ResidentSignIn;
};

/** Pages bring no script and load nothing from elsewhere; nobody puts them into a frame. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Whoever keeps a page, a browser or a network in between, asks again after five seconds. */
const caching = 'public, max-age=5, stale-while-revalidate=30';

/** What goes with every page, said in one stroke: the walls that other answers get one by one. */
const walls = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  vary: 'accept-encoding',
};

const digestOf = (text: string | Buffer) =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);

const packed = async ({ status, html }: Rendered): Promise<Answer> => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 6,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  };
  return { status, etag: `W/"${digestOf(html)}"`, brotli: await brotli(html, { params }) };
};

const sendBody = (request: FastifyRequest, reply: FastifyReply, answer: Answer) => {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  if (/\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(answer.brotli);
  const plain = brotliDecompressSync(answer.brotli);
  if (!/\bgzip\b/.test(accepted)) return reply.send(plain);
  return reply.header('content-encoding', 'gzip').send(gzipSync(plain));
};

const sendPage = (request: FastifyRequest, reply: FastifyReply, answer: Answer) => {
  reply.code(answer.status).headers(walls);
  if (answer.status === 503) reply.header('retry-after', '60');
  if (answer.status !== 200) return sendBody(request, reply.header('cache-control', 'no-store'), answer);
  reply.header('cache-control', caching).header('etag', answer.etag);
  const known = String(request.headers['if-none-match'] ?? '');
  if (known.split(/\s*,\s*/).includes(answer.etag)) return reply.code(304).send();
  return sendBody(request, reply, answer);
};

const sendVisit = (request: FastifyRequest, reply: FastifyReply, answer: Answer) => {
  reply.code(answer.status).headers(walls).headers({ 'cache-control': 'no-store', vary: 'cookie' });
  if (answer.status === 503) reply.header('retry-after', '60');
  return sendBody(request, reply, answer);
};

/** The largest form that may be sent, in bytes. */
const mostFormBytes = 64 * 1024;

/** Forms are read here and nowhere else, so that no other site can send one to the machine interface. */
const readForms = (server: FastifyInstance) =>
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );

const serveAssets = async (server: FastifyInstance, { look }: Portal) => {
  const seal = await readFile(new URL('../../look/seal.svg', import.meta.url));
  const assets = { style: `/portal/look-${digestOf(look)}.css`, seal: '/portal/seal.svg' };
  server.get(assets.style, (_, reply) =>
    reply
      .type('text/css; charset=utf-8')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(look),
  );
  server.get(assets.seal, (_, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(seal),
  );
  return assets;
};

/**
 * Serves the portal at the root: pages from memory when they are there, made anew when they are old, and what does not
 * exist or fails as a page too.
 */
export const servePortal = async (
  server: FastifyInstance,
  { folder, memory, db, clock, residents }: Serving,
): Promise<void> => {
  const portal: Portal = await import(pathToFileURL(join(folder, 'portal.js')).href);
  const ask = publicQuestions(routes, { db, clock });
  const assets = await serveAssets(server, portal);
  const momentNow = () => {
    const now = clock.now();
    const [today, time] = [dayOf(now, districtTimeZone), timeIn(now, districtTimeZone)];
    return { ask, assets, today, time, now: now.toISOString(), timeZone: districtTimeZone };
  };

  const answerTrouble = (request: FastifyRequest, address: Address, trouble: unknown): Promise<Answer> => {
    const away = isDatabaseAway(trouble);
    if (!away) request.log.error({ err: trouble }, 'portal page failed');
    const said = away ? { kind: 'busy' as const } : { kind: 'fault' as const, reference: request.id };
    return packed(portal.renderTrouble(address, momentNow(), said));
  };

  const answer = async (request: FastifyRequest, address: Address): Promise<Answer> => {
    try {
      return await memory.get(portal.keyOf(address), async () => {
        const rendered = await portal.renderPage(address, momentNow());
        return { page: await packed(rendered), lasts: rendered.status === 200 };
      });
    } catch (trouble) {
      return answerTrouble(request, address, trouble);
    }
  };

  /** A page for one visitor is made for each request and kept by nobody. */
  const answerVisit = async (
    request: FastifyRequest,
    reply: FastifyReply,
    address: Address,
    said?: Record<string, string>,
  ) => {
    try {
      const { visit, cookies } = await visitOf({ server, db, clock, residents }, request, said);
      const sent = { visit, formKey: newId(), said };
      const rendered = await portal.renderPersonal(address, momentNow(), sent);
      for (const cookie of cookies) reply.header('set-cookie', cookie);
      if ('see' in rendered) return reply.header('cache-control', 'no-store').redirect(rendered.see, 303);
      return sendVisit(request, reply, await packed(rendered));
    } catch (trouble) {
      return sendVisit(request, reply, await answerTrouble(request, address, trouble));
    }
  };

  const own = { helmet: false, compress: false } as const; // both are done above, once a page instead of once an answer
  server.get('/*', own, async (request, reply) => {
    const address = portal.readAddress(request.url);
    if (address.personal) return answerVisit(request, reply, address);
    return sendPage(request, reply, await answer(request, address));
  });
  await server.register(async (forms) => {
    readForms(forms);
    forms.post('/*', { ...own, bodyLimit: mostFormBytes }, async (request, reply) => {
      const address = portal.readAddress(request.url);
      if (request.url.startsWith('/api/') || !address.personal) return reply.callNotFound();
      return answerVisit(request, reply, address, request.body as Record<string, string>);
    });
  });
  server.get('/api/*', (_, reply) => reply.callNotFound()); // a machine that asks for what is not there wants no page
};
