import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusals } from '../refusals.ts';

const harmless = new Set(['GET', 'HEAD', 'OPTIONS']);
const fromOurPages = new Set(['same-origin', 'none']);

/** The browser's word for where a request comes from, when it says it: `none` is the person at the address bar. */
const saysForeign = ({ headers }: FastifyRequest): boolean =>
  headers['sec-fetch-site'] !== undefined && !fromOurPages.has(String(headers['sec-fetch-site']));

const isOurs = (origin: string, request: FastifyRequest): boolean => {
  const from = URL.parse(origin);
  if (!from || from.host !== request.host) return false;
  return request.protocol !== 'https' || from.protocol === 'https:';
};

/**
 * Refuses what another site has a browser send: forms and commands have to come from a page of this program. Programs
 * that are no browser say neither Origin nor Sec-Fetch-Site; no page can make a browser keep silent about both.
 */
export const refuseForeignOrigins = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request) => {
    if (harmless.has(request.method)) return;
    const { origin } = request.headers;
    if (saysForeign(request) || (origin !== undefined && !isOurs(origin, request)))
      throw refusals.foreignOrigin();
  });
};
