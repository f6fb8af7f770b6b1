import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line } from '#platform/http/shapes.ts';
import { permissions } from './permissions.ts';
import { type BreakKind, breakWords, mostFound, outcomes } from './rules.ts';

const filters = {
  from: Day.optional(),
  until: Day.optional(),
  actorId: Id.optional(),
  organisationId: Id.optional(),
  action: line(120).optional(),
  outcome: z.enum(outcomes).optional(),
  text: line(80).optional(),
};

const pageSize = 50;

export const listAudit = route({
  summary:
    'What was done, read, refused and failed: newest first; text finds what was changed, names and addresses',
  method: 'GET',
  path: '/audit',
  allows: permissions.read,
  query: z.strictObject({
    page: z.coerce.number().int().min(1).max(mostFound).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(pageSize),
    ...filters,
  }),
  answers: z.object({
    total: z.number().int(),
    /** There are more than `total`: look for less. */
    more: z.boolean(),
    rows: z.array(
      z.object({
        id: z.number().int(),
        at: z.string(),
        actorId: z.string().nullable(),
        actorName: z.string(),
        action: z.string(),
        organisationName: z.string().nullable(),
        changes: z.array(z.unknown()),
        outcome: z.enum(outcomes),
        refusalCode: z.string().nullable(),
        reason: z.string().nullable(),
        requestId: z.string().nullable(),
        address: z.string().nullable(),
        /** The API key that a program came with. */
        apiKeyId: Id.nullable(),
        apiKeyName: z.string().nullable(),
      }),
    ),
  }),
  refuses: ['audit.nothing-to-find'],
});

export const exportAudit = route({
  summary: 'The same entries as a workbook or CSV, as many as are found',
  method: 'GET',
  path: '/audit/export',
  allows: permissions.read,
  query: z.strictObject({
    ...filters,
    language: z.enum(['zh', 'en']).default('zh'),
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
  }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['audit.nothing-to-find'],
});

export const listActors = route({
  summary: 'People whose entries can be looked for, by name or user name',
  method: 'GET',
  path: '/audit/actors',
  allows: permissions.read,
  query: z.strictObject({ search: z.string().trim().max(40).default(''), accountId: Id.optional() }),
  answers: z.array(z.object({ id: Id, name: z.string(), username: z.string() })),
});

const Break = z.object({
  kind: z.enum(Object.keys(breakWords) as [BreakKind, ...BreakKind[]]),
  number: z.number().int().nullable(),
  entryId: z.number().int().nullable(),
});

export const showChain = route({
  summary: 'How far the audit is sealed, when it was anchored, and what the last verification found',
  method: 'GET',
  path: '/audit/chain',
  allows: permissions.read,
  answers: z.object({
    sealed: z.number().int(),
    sealedUntil: z.string().nullable(),
    waiting: z.number().int(),
    anchor: z
      .object({ day: z.string(), at: z.string(), count: z.number().int(), seal: z.string() })
      .nullable(),
    verification: z
      .object({
        verifiedAt: z.string(),
        entries: z.number().int(),
        anchors: z.number().int(),
        seconds: z.number(),
        breaksInAll: z.number().int(),
        breaks: z.array(Break),
      })
      .nullable(),
    /** A verification was asked for and is not done yet. */
    verifying: z.boolean(),
    /** The program could change what it kept: it works as the owner of the tables. */
    lessProtected: z.boolean(),
  }),
});

export const verifyAudit = route({
  summary: 'Verify the whole chain behind the requests; the result shows beside the chain',
  method: 'POST',
  path: '/audit/verification',
  allows: permissions.verify,
  answers: Done,
});
