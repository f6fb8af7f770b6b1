import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { consoleWalls } from '#platform/http/walls/headers.ts';

/** Stands in the built page where each answer puts a nonce of its own (apps/console/index.html). */
const nonceHere = 'nonce-of-this-answer';

/**
 * Serves the built console under /console/: its assets for a year (their names change with their content), every other
 * path as the one page of the app.
 */
export const serveConsole = async (server: FastifyInstance, folder: string): Promise<void> => {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const sendPage = (_: unknown, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64url');
    return reply
      .headers(consoleWalls(nonce))
      .header('cache-control', 'no-cache')
      .type('text/html')
      .send(page.replace(nonceHere, nonce));
  };
  await server.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/console/assets/',
    immutable: true,
    maxAge: '1y',
    wildcard: false,
  });
  server.get('/console', (_, reply) => reply.redirect('/console/'));
  server.get('/console/*', { config: { dull: true } }, sendPage);
};
