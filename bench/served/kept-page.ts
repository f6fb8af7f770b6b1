import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import Fastify from 'fastify';
import { tellPort } from './serve.ts';

// What the portal is compared with: a bare route that answers the very bytes of one page, compressed already, from memory.
const answer = await fetch(process.argv[2] ?? '', { headers: { 'accept-encoding': 'br' } });
const bytes = brotliCompressSync(await answer.text());
const server = Fastify();
server.get('/*', (_, reply) =>
  reply.type('text/html; charset=utf-8').header('content-encoding', 'br').send(bytes),
);
await server.listen({ port: 0, host: '127.0.0.1' });
tellPort((server.server.address() as AddressInfo).port, () => server.close());
