import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { permissions } from '../permissions.ts';
import { onDay, RequirementShown, Said } from './shapes.ts';

export const showStandards = route({
  summary: 'The standards in force on a day: every requirement with its clause and its dated thresholds',
  method: 'GET',
  path: '/standards/current',
  allows: permissions.read,
  query: z.strictObject(onDay),
  answers: z.array(
    z.object({
      standard: z.string(),
      version: z.string(),
      title: Said,
      answers: Said,
      inForceFrom: z.string(),
      inForceUntil: z.string().nullable(),
      requirements: z.array(
        RequirementShown.extend({
          evidence: z.string().nullable(),
          evidenceSays: z.string().nullable(),
          thresholds: z.array(z.object({ from: z.string(), value: z.number(), source: Said })),
        }),
      ),
    }),
  ),
  refuses: ['standards.no-standard-in-force'],
});
