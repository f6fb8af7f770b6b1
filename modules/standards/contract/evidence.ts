import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Id } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Code, inLanguage, Judged, RequirementShown, UnitShown } from './shapes.ts';

const number = { organisationId: Id, requirement: Code, periodFrom: Day };

/** What is counted as one thing, summed: a day, a person, a team. */
const Item = z.object({
  item: z.string(),
  label: z.string(),
  amount: z.number(),
  pieces: z.number().int(),
  /** Whether anything of it counts: all of it may be deducted. */
  counts: z.boolean(),
});

const Piece = z.object({
  item: z.string(),
  fromOn: z.string(),
  untilOn: z.string().nullable(),
  amount: z.number(),
  label: z.string(),
  /** Whom it is about; empty for those who may not see names. */
  personName: z.string(),
  /** The kind of record and its id, so that it can be opened; no id where nothing was recorded. */
  source: z.string(),
  sourceId: Id.nullable(),
  /** Where the record is found: the centre or team it belongs to, the person it is about. */
  centreId: Id.nullable(),
  teamId: Id.nullable(),
  /** Nothing for those who may not see names. */
  personId: Id.nullable(),
  deduction: z
    .object({ id: Id, reason: z.string(), deductedByName: z.string(), deductedAt: z.string() })
    .nullable(),
});

export const showEvidence = route({
  summary: 'The rows behind one number, each with the record it comes from',
  method: 'GET',
  path: '/verdicts/evidence',
  allows: permissions.read,
  query: z.strictObject({
    ...number,
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(50),
    /** Only the rows of one item. */
    item: z.string().max(200).optional(),
  }),
  answers: z.object({
    unit: UnitShown,
    requirement: RequirementShown,
    evidence: z.string(),
    judgement: Judged,
    /** The value counted anew from these rows: the same as the judgement's once every change was judged. */
    value: z.number().nullable(),
    window: z.object({ fromOn: z.string(), untilOn: z.string() }),
    total: z.number().int(),
    items: z.array(Item),
    rows: z.array(Piece),
    permittedActions: z.array(z.enum(['deduct'])),
  }),
  refuses: [
    'standards.requirement-unknown',
    'standards.not-judged',
    'organisations.not-found',
    'standards.unit-not-judged',
  ],
});

export const exportEvidence = route({
  summary: 'The rows behind one number, as a workbook',
  method: 'GET',
  path: '/verdicts/evidence/export',
  allows: permissions.read,
  query: z.strictObject({ ...number, ...inLanguage }),
  answers: z.unknown(),
  gives: 'file',
  refuses: [
    'standards.requirement-unknown',
    'standards.not-judged',
    'organisations.not-found',
    'standards.unit-not-judged',
  ],
});
