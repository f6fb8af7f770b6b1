import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { abouts } from '../rules/differences.ts';
import { inLanguage, JudgedLevel, Said, Verdict } from './shapes.ts';

const file = { answers: z.unknown(), gives: 'file' } as const;
const ByNumber = z.strictObject({ number: z.coerce.number().int().min(1).max(1_000_000_000) });

/** The text of a standard or its worked cases as typed: up to 150,000 characters, without bytes that no text has; what is more tangled than any standard is refused when it is read. */
const Text = z
  .string()
  .min(1)
  .max(150_000)
  .refine((text) => !/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text), {
    params: { code: 'control' },
    message: 'control characters',
  });

export const listVersions = route({
  summary:
    'Every version of every standard, the newest first: who proposed and who approved it, and when it is in force',
  method: 'GET',
  path: '/standard-versions',
  allows: permissions.read,
  answers: z.array(
    z.object({
      standard: z.string(),
      version: z.string(),
      title: Said,
      inForceFrom: z.string(),
      inForceUntil: z.string().nullable(),
      state: z.enum(['in force', 'to come', 'past']),
      /** Nobody, for a version that came with the program. */
      proposedByName: z.string().nullable(),
      approvedByName: z.string().nullable(),
      adoptedAt: z.string(),
      hasText: z.boolean(),
    }),
  ),
});

const ByVersion = z.strictObject({ standard: z.string().max(60), version: z.string().max(30) });

export const downloadVersion = route({
  summary: 'The text of a version, as it was written',
  method: 'GET',
  path: '/standard-versions/:standard/:version/text',
  allows: permissions.read,
  params: ByVersion,
  query: z.strictObject({ part: z.enum(['standard', 'cases']).default('standard') }),
  ...file,
  refuses: ['standards.version-not-found'],
});

export const downloadSchema = route({
  summary: 'The JSON Schema of the text of a standard, by which editors help',
  method: 'GET',
  path: '/standard-versions/schema',
  allows: permissions.read,
  ...file,
});

const Proposal = z.object({
  number: z.number().int(),
  standard: z.string(),
  version: z.string(),
  title: Said,
  state: z.enum(['open', 'approved', 'withdrawn']),
  /** The version it follows, and the one that came in between, if one did: then it can only be proposed anew. */
  follows: z.string(),
  followedByNow: z.string().nullable(),
  /** Empty for a version that came with the program. */
  proposedByName: z.string(),
  proposedAt: z.string(),
  approvedByName: z.string().nullable(),
  approvedAt: z.string().nullable(),
  inForceFrom: z.string().nullable(),
  withdrawnByName: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
});

export const listProposals = route({
  summary: 'Every proposed version, decided or not, the newest first',
  method: 'GET',
  path: '/standard-proposals',
  allows: permissions.read,
  answers: z.object({
    rows: z.array(Proposal),
    permittedActions: z.array(z.enum(['propose'])),
  }),
});

export const proposeVersion = route({
  summary: 'Propose a new version of a standard; every problem of the text is told with its line and column',
  method: 'POST',
  path: '/standard-proposals',
  allows: permissions.adopt,
  /** Without worked cases those of the version before are run. */
  body: z.strictObject({ text: Text, cases: Text.nullable() }),
  answers: z.object({ number: z.number().int() }),
  refuses: ['standards.not-for-all-districts', 'standards.not-in-order', 'standards.already-proposed'],
});

const Difference = z.object({
  about: z.enum(abouts),
  from: z.string().nullable(),
  before: Said.nullable(),
  after: Said.nullable(),
});

export const showProposal = route({
  summary: 'A proposed version and what it says otherwise than the version it follows',
  method: 'GET',
  path: '/standard-proposals/:number',
  allows: permissions.read,
  params: ByNumber,
  answers: Proposal.extend({
    /** The first day from which it can be in force; none once it is decided, or another version came in between. */
    earliest: z.string().nullable(),
    differences: z.object({
      standard: z.array(Difference),
      requirements: z.array(
        z.object({
          code: z.string(),
          name: Said,
          kind: z.enum(['new', 'dropped', 'changed']),
          differences: z.array(Difference),
        }),
      ),
    }),
    permittedActions: z.array(z.enum(['approve', 'withdraw'])),
    /** Why the one who looks cannot approve, as the code of a refusal. */
    whyNotApprove: z.string().nullable(),
  }),
  refuses: ['standards.proposal-not-found'],
});

export const downloadProposal = route({
  summary: 'The text of a proposed version, as it was written',
  method: 'GET',
  path: '/standard-proposals/:number/text',
  allows: permissions.read,
  params: ByNumber,
  query: z.strictObject({ part: z.enum(['standard', 'cases']).default('standard') }),
  ...file,
  refuses: ['standards.proposal-not-found', 'standards.version-not-found'],
});

const Side = z.object({
  verdict: Verdict,
  value: z.number().nullable(),
  target: z.number().nullable(),
});

export const previewProposal = route({
  summary:
    'Which verdicts would change: the periods now shown, judged by the proposed version with its figures of a day',
  method: 'GET',
  path: '/standard-proposals/:number/preview',
  allows: permissions.read,
  params: ByNumber,
  query: z.strictObject({ fromOn: Day.optional() }),
  answers: z.object({
    fromOn: z.string(),
    /** How many judgements there would be, of the units one may see, and how many stay as they are. */
    judged: z.number().int(),
    unchanged: z.number().int(),
    /** How many turn, requirement by requirement; before or after is null where nothing is asked. */
    counts: z.array(
      z.object({
        requirement: z.string(),
        name: Said,
        before: Verdict.nullable(),
        after: Verdict.nullable(),
        units: z.number().int(),
      }),
    ),
    units: z.array(
      z.object({
        id: Id,
        code: z.string(),
        name: z.string(),
        initials: z.string(),
        level: JudgedLevel,
        parentName: z.string().nullable(),
      }),
    ),
    /** One for each unit and requirement whose verdict would turn; `unit` is its place in `units`. */
    turns: z.array(
      z.object({
        unit: z.number().int(),
        requirement: z.string(),
        before: Side.nullable(),
        after: Side.nullable(),
      }),
    ),
  }),
  refuses: ['standards.proposal-not-found', 'standards.no-standard-in-force'],
});

export const exportPreview = route({
  summary: 'Which verdicts would change, as a workbook',
  method: 'GET',
  path: '/standard-proposals/:number/preview/export',
  allows: permissions.read,
  params: ByNumber,
  query: z.strictObject({ fromOn: Day.optional(), ...inLanguage }),
  ...file,
  refuses: ['standards.proposal-not-found', 'standards.no-standard-in-force'],
});

export const approveProposal = route({
  summary: 'Put a proposed version in force from a day; a second person does',
  method: 'POST',
  path: '/standard-proposals/:number/approval',
  allows: permissions.adopt,
  params: ByNumber,
  body: z.strictObject({ fromOn: Day }),
  answers: Done,
  refuses: [
    'standards.not-for-all-districts',
    'standards.proposal-not-found',
    'standards.already-approved',
    'standards.proposal-withdrawn',
    'standards.own-proposal',
    'standards.follows-older-version',
    'standards.too-early',
  ],
});

export const withdrawProposal = route({
  summary: 'Withdraw a proposed version, with a reason; it stays to be read',
  method: 'POST',
  path: '/standard-proposals/:number/withdrawal',
  allows: permissions.adopt,
  params: ByNumber,
  body: z.strictObject({ reason: line(500, 4) }),
  answers: Done,
  refuses: [
    'standards.not-for-all-districts',
    'standards.proposal-not-found',
    'standards.already-approved',
    'standards.proposal-withdrawn',
  ],
});
