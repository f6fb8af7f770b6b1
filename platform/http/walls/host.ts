import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refusals } from '../refusals.ts';

/** A host and perhaps a port, and nothing that would move the path of an address it stands in. */
const plainHost = /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

const isPlain = (host: string): boolean => plainHost.test(host) && URL.canParse(`http://${host}`);

/** Where a request came to, as the browser or the trusted proxy in front says it: `https://wenhua.example`. */
export const originOf = ({ protocol, host }: FastifyRequest): string => `${protocol}://${host}`;

/** Refuses a host that is none: addresses are made of it for the sign-in library and for links. */
export const refuseOddHosts = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request) => {
    if (request.host && !isPlain(request.host)) throw refusals.unreadable();
  });
};
