import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What no page of ours ever needs from the device it is shown on. */
const unneeded = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

/** What goes with every answer, whatever it is. */
const common = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': unneeded.map((name) => `${name}=()`).join(', '),
  // Stricter, and browsers would say of our own forms that they come from nowhere (Origin: null).
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const policyOf = (directives: Record<string, string>): string =>
  Object.entries({
    'default-src': "'none'",
    ...directives,
    'object-src': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  })
    .map(([name, sources]) => `${name} ${sources}`.trim())
    .join('; ');

/** Data and files: nothing in them is ever run, shown in a frame or sent anywhere. */
export const answerWalls = {
  ...common,
  'content-security-policy': policyOf({ 'form-action': "'none'", sandbox: '' }),
  'cache-control': 'no-store',
};

/** A page of the portal: it brings no script and loads nothing from elsewhere. */
export const portalWalls = {
  ...common,
  'content-security-policy': policyOf({
    'style-src': "'self'",
    'img-src': "'self'",
    'form-action': "'self'",
  }),
};

/**
 * The page of the console: its own scripts, and of style elements only those that carry the nonce of this answer. Style
 * attributes stay open, because charts are drawn with them.
 */
export const consoleWalls = (nonce: string) => ({
  ...common,
  'content-security-policy': policyOf({
    'script-src': "'self'",
    'style-src': `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'form-action': "'self'",
  }),
});

const aYear = 'max-age=31536000';

/** Whoever came by https is told to come by https only. */
const keepToHttps = (request: FastifyRequest, reply: FastifyReply) => {
  if (request.protocol === 'https') reply.header('strict-transport-security', aYear);
};

const isText = /^(text\/[\w.-]+|[\w.-]+\/([\w.-]+\+)?xml)$/;

/** Text is UTF-8, whatever kind of text it is. */
const sayUtf8 = (reply: FastifyReply) => {
  const type = String(reply.getHeader('content-type') ?? '');
  if (isText.test(type)) reply.header('content-type', `${type}; charset=utf-8`);
};

/** Every answer leaves behind the strictest walls, unless what makes it puts up those of its own kind. */
export const putUpHeaders = (server: FastifyInstance): void => {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(answerWalls).header('x-request-id', request.id);
    keepToHttps(request, reply);
  });
  server.addHook('onSend', async (_, reply) => sayUtf8(reply));
};
