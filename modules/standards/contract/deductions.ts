import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Code } from './shapes.ts';

const Deduction = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  evidence: z.string(),
  source: z.string(),
  sourceId: Id,
  reason: z.string(),
  deductedByName: z.string(),
  deductedAt: z.string(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
});

export const listDeductions = route({
  summary: 'The deductions one may see, the newest first',
  method: 'GET',
  path: '/deductions',
  allows: permissions.read,
  query: z.strictObject({
    ...paged(['deductedAt']),
    order: z.enum(['asc', 'desc']).default('desc'),
    beneath: Id.optional(),
    state: z.enum(['standing', 'withdrawn', 'all']).default('standing'),
  }),
  answers: pageOf(Deduction),
  refuses: ['organisations.not-found'],
});

export const deductEvidence = route({
  summary: 'Say that a piece of evidence shall not count, with a reason; the record itself stays as it is',
  method: 'POST',
  path: '/deductions',
  allows: permissions.deduct,
  body: z.strictObject({ organisationId: Id, requirement: Code, sourceId: Id, reason: line(500, 4) }),
  answers: Made,
  refuses: [
    'organisations.not-found',
    'standards.requirement-unknown',
    'standards.evidence-comes-later',
    'standards.evidence-not-found',
    'standards.already-deducted',
    'standards.own-organisation',
  ],
});

export const withdrawDeduction = route({
  summary: 'Let a deducted piece of evidence count again, with a reason',
  method: 'POST',
  path: '/deductions/:deductionId/withdrawal',
  allows: permissions.deduct,
  params: z.strictObject({ deductionId: Id }),
  body: z.strictObject({ reason: line(500, 4) }),
  answers: Done,
  refuses: ['standards.deduction-not-found', 'standards.already-withdrawn', 'standards.own-organisation'],
});
