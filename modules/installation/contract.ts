import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { permissions } from './permissions.ts';
import { states, topics } from './rules.ts';

export const showInstallation = route({
  summary:
    'How the installation is: last good backup, audit, disk, database, background work, clock, keys, version, each with what to do',
  method: 'GET',
  path: '/installation',
  allows: permissions.see,
  answers: z.object({
    lookedAt: z.string(),
    conditions: z.array(
      z.object({ topic: z.enum(topics), state: z.enum(states), zh: z.string(), en: z.string() }),
    ),
  }),
});
