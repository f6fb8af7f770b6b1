import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

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
