import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Browsers keep such a cookie only from an answer by https, for the whole of this host and for no other. */
const prefix = '__Host-';

const isByHttps = ({ protocol }: FastifyRequest) => protocol === 'https';

/** The cookies that this host itself set, by the names the program knows them by. */
const ownOf = (line: string): string =>
  line
    .split(/;\s*/)
    .filter((cookie) => cookie.startsWith(prefix))
    .map((cookie) => cookie.slice(prefix.length))
    .join('; ');

const bound = (cookie: string): string =>
  `${prefix}${cookie}${/;\s*secure(;|$)/i.test(cookie) ? '' : '; Secure'}`;

/**
 * Binds every cookie to this host and to https for whoever came by https, under whatever name the program gives it; another
 * host of the same domain cannot set one that would be believed. By plain http cookies stay as they are.
 */
export const bindCookies = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request) => {
    const { cookie } = request.headers;
    if (cookie !== undefined && isByHttps(request)) request.headers = { cookie: ownOf(cookie) };
  });
  server.addHook('onSend', async (request, reply) => {
    const given = [reply.getHeader('set-cookie') ?? []].flat();
    if (given.length === 0 || !isByHttps(request)) return;
    reply.removeHeader('set-cookie').header(
      'set-cookie',
      given.map((cookie) => bound(String(cookie))),
    );
  });
};
