import type { FastifyInstance, FastifyRequest } from 'fastify';

/** Browsers keep such a cookie only from an answer by https, for the whole of this host and for no other. */
const prefix = '__Host-';

/** Beginnings that browsers guard. The program knows its cookies by their bare names. */
const guarded = /^__(Host|Secure)-/;

type Cookie = { name: string; value: string };

const isReadable = (value: string): boolean => {
  try {
    return decodeURIComponent(value) !== undefined;
  } catch {
    return false;
  }
};

const readCookies = (line: string): Cookie[] =>
  line.split(';').flatMap((said) => {
    const at = said.indexOf('=');
    const [name, value] = [said.slice(0, at).trim(), said.slice(at + 1).trim()];
    return at > 0 && name && isReadable(value) ? [{ name, value }] : [];
  });

/** The cookie of a name in a line of cookies, decoded. */
export const cookieNamed = (line: string | undefined, name: string): string | undefined => {
  const found = readCookies(line ?? '').find((cookie) => cookie.name === name);
  return found && decodeURIComponent(found.value);
};

const isByHttps = ({ protocol }: FastifyRequest) => protocol === 'https';

/** By https the cookies that this host itself set; by http those that need no https. */
const ownOf = (cookies: readonly Cookie[], byHttps: boolean): Cookie[] =>
  cookies
    .filter(({ name }) => name.startsWith(prefix) === byHttps)
    .map(({ name, value }) => ({ name: byHttps ? name.slice(prefix.length) : name, value }))
    .filter(({ name }) => !guarded.test(name));

/**
 * The cookies that are believed, spelled in one way, so that everybody who reads the line reads the same: none that cannot be
 * decoded, and none whose name stands there twice, for at least one of the two is not ours.
 */
const believed = (line: string, byHttps: boolean): string => {
  const own = ownOf(readCookies(line), byHttps);
  const once = ({ name }: Cookie) => own.filter((other) => other.name === name).length === 1;
  return own
    .filter(once)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
};

const bound = (cookie: string): string =>
  `${prefix}${cookie}${/;\s*secure(;|$)/i.test(cookie) ? '' : '; Secure'}`;

/**
 * Lets through the cookies that are believed, and binds every cookie to this host and to https for whoever came by https, under
 * whatever name the program gives it; another host of the same domain cannot set one that would be believed.
 */
export const bindCookies = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request) => {
    const { cookie } = request.headers;
    if (cookie !== undefined) request.headers = { cookie: believed(cookie, isByHttps(request)) };
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
