import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Code, RequirementShown, Said, Verdict } from './shapes.ts';

const ByOrganisation = z.strictObject({ organisationId: Id });

export const showPublication = route({
  summary: 'Which requirements a district shows to residents, of all that could be shown',
  method: 'GET',
  path: '/organisations/:organisationId/publication',
  allows: permissions.read,
  params: ByOrganisation,
  answers: z.object({
    requirements: z.array(z.object({ requirement: RequirementShown, published: z.boolean() })),
    permittedActions: z.array(z.enum(['publish'])),
  }),
  refuses: ['organisations.not-found', 'standards.districts-publish', 'standards.no-standard-in-force'],
});

export const publishRequirements = route({
  summary: 'Choose which requirements a district shows to residents; the others are shown no longer',
  method: 'PUT',
  path: '/organisations/:organisationId/publication',
  allows: permissions.publish,
  params: ByOrganisation,
  body: z.strictObject({ requirements: z.array(Code).max(200) }),
  answers: Done,
  refuses: [
    'organisations.not-found',
    'standards.districts-publish',
    'standards.no-standard-in-force',
    'standards.requirement-unknown',
    'standards.nothing-to-publish',
  ],
});

export const showPublishedVerdicts = route({
  summary: 'How a district, town or village does by what its district shows to residents',
  method: 'GET',
  path: '/organisations/:organisationId/published-verdicts',
  allows: 'anyone',
  params: ByOrganisation,
  answers: z.object({
    /** When the newest of these judgements was made. */
    judgedAt: z.string().nullable(),
    requirements: z.array(
      z.object({
        code: z.string(),
        title: Said,
        clause: z.string(),
        verdict: Verdict,
        value: z.number().nullable(),
        target: z.number().nullable(),
        unit: Said,
        periodStart: z.string(),
      }),
    ),
    /** The units directly beneath: how many of the requirements laid on each are met, of those in force. */
    beneath: z.array(
      z.object({
        organisationId: Id,
        name: z.string(),
        kind: z.string(),
        met: z.number().int(),
        total: z.number().int(),
      }),
    ),
  }),
  refuses: ['standards.nothing-published', 'standards.no-standard-in-force'],
});
