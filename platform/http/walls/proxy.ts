import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { FastifyInstance } from 'fastify';

type TrustedProxy = false | string | ((address: string, hop: number) => boolean);

/**
 * Whom to believe about the visitor's address and protocol: `WENMAI_TRUST_PROXY` is `true` for the one proxy in front, a
 * number of proxies one behind the other, or their addresses (`10.0.0.0/8,192.168.1.5`).
 */
export const trustedProxy = (said = process.env.WENMAI_TRUST_PROXY): TrustedProxy => {
  if (!said || said === 'false') return false;
  const proxies = said === 'true' ? 1 : Number(said);
  return Number.isInteger(proxies) ? (_, hop) => hop < proxies : said;
};

const goodId = /^[\w.-]{8,64}$/;

/** The id of a request: that of the trusted proxy in front when it gave a decent one, else a new one, the quickest to make. */
export const requestIdBehind =
  (proxy: TrustedProxy) =>
  ({ headers }: Pick<IncomingMessage, 'headers'>): string => {
    const given = headers['x-request-id'];
    return proxy && typeof given === 'string' && goodId.test(given) ? given : randomUUID();
  };

/** An address without the port, brackets and network card that proxies and systems write around it; nothing when it is none. */
const plainAddress = (said = ''): string | undefined => {
  const bare = said
    .replace(/^"(.*)"$/, '$1')
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '')
    .replace(/%.*$/, '');
  return isIP(bare) ? bare : undefined;
};

/** Everybody has a plain address: when the proxy says none that is one, the proxy's own. */
export const sayPlainAddresses = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request) => {
    const ip = plainAddress(request.ip) ?? plainAddress(request.socket.remoteAddress) ?? '0.0.0.0';
    if (ip !== request.ip) Object.defineProperty(request, 'ip', { value: ip });
  });
};
