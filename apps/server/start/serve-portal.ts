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
import { refusals } from '#platform/http/refusals.ts';
import { portalWalls } from '#platform/http/walls/headers.ts';
import { newId } from '#platform/ids.ts';
import { Refusal } from '#platform/refusals/index.ts';
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

/** Whoever keeps a page, a browser or a network in between, asks again after five seconds. */
const caching = 'public, max-age=5, stale-while-revalidate=30';

/** What goes with every page, said in one stroke. */
const walls = { ...portalWalls, 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding' };

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
  if (answer.status === 503 || answer.status === 429) reply.header('retry-after', '60');
  if (answer.status !== 200) return sendBody(request, reply.header('cache-control', 'no-store'), answer);
  reply.header('cache-control', caching).header('etag', answer.etag);
  const known = String(request.headers['if-none-match'] ?? '');
  if (known.split(',').some((tag) => tag.trim() === answer.etag)) return reply.code(304).send();
  return sendBody(request, reply, answer);
};

const sendVisit = (request: FastifyRequest, reply: FastifyReply, answer: Answer) => {
  reply.code(answer.status).headers(walls).headers({ 'cache-control': 'no-store', vary: 'cookie' });
  if (answer.status === 503 || answer.status === 429) reply.header('retry-after', '60');
  return sendBody(request, reply, answer);
};

/** The largest form that may be sent, in bytes. */
const mostFormBytes = 64 * 1024;

/** Forms are read here and nowhere else, so that no other site can send one to the machine interface; and nothing else is. */
const readFormsOnly = (server: FastifyInstance) => {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_: FastifyRequest, body: string) => Object.fromEntries(new URLSearchParams(body)),
  );
};

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

  const sentAway = async (address: Address, { kind }: Refusal): Promise<Answer> => {
    const page = await packed(portal.renderTrouble(address, momentNow(), { kind: 'busy' }));
    return { ...page, status: kind === 'too-many' ? 429 : 503 };
  };

  const answerTrouble = (request: FastifyRequest, address: Address, trouble: unknown): Promise<Answer> => {
    if (trouble instanceof Refusal) return sentAway(address, trouble);
    const away = isDatabaseAway(trouble);
    if (!away) request.log.error({ err: trouble }, 'portal page failed');
    const said = away ? { kind: 'busy' as const } : { kind: 'fault' as const, reference: request.id };
    return packed(portal.renderTrouble(address, momentNow(), said));
  };

  const answer = async (request: FastifyRequest, reply: FastifyReply, address: Address): Promise<Answer> => {
    const key = portal.keyOf(address);
    try {
      if (!memory.holds(key)) await server.countRequest('pages', request, reply);
      return await memory.get(key, async () => {
        if (server.isOverloaded()) throw refusals.busy();
        const rendered = await portal.renderPage(address, momentNow());
        return { page: await packed(rendered), lasts: rendered.status === 200 };
      });
    } catch (trouble) {
      return answerTrouble(request, address, trouble);
    }
  };

  const answerVisit = async (
    request: FastifyRequest,
    reply: FastifyReply,
    address: Address,
    said?: Record<string, string>,
  ) => {
    try {
      await server.countRequest(said ? 'commands' : 'pages', request, reply);
      if (server.isOverloaded()) throw refusals.busy();
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

  const own = { compress: false, config: { always: true, dull: true } } as const; // packed once a page, not once an answer
  server.get('/*', own, async (request, reply) => {
    const address = portal.readAddress(request.url);
    if (address.personal) return answerVisit(request, reply, address);
    return sendPage(request, reply, await answer(request, reply, address));
  });
  await server.register(async (forms) => {
    readFormsOnly(forms);
    forms.post('/*', { compress: false, bodyLimit: mostFormBytes }, async (request, reply) => {
      const address = portal.readAddress(request.url);
      if (!address.personal) return reply.callNotFound();
      return answerVisit(request, reply, address, request.body as Record<string, string>);
    });
  });
  // A machine that asks for what is not there wants no page.
  server.route({ method: ['GET', 'POST'], url: '/api/*', handler: (_, reply) => reply.callNotFound() });
};
