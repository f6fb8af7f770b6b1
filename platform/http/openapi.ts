import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

/** Writes the OpenAPI document from the routes' own contracts and serves it at /api/openapi.json; register before the routes. */
export const describeRoutes = async (server: FastifyInstance): Promise<void> => {
  await server.register(swagger, {
    openapi: {
      info: {
        title: 'Wenmai 文脉',
        version: '1',
        description: 'Operations platform of grassroots public culture',
      },
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'wenmai.session_token',
            description: 'By https the name begins with `__Host-`.',
          },
          key: { type: 'http', scheme: 'bearer', bearerFormat: 'wenmai_<id>_<secret>' },
        },
      },
    },
  });
  server.get('/api/openapi.json', { schema: { summary: 'This document' } }, () => server.swagger());
};
