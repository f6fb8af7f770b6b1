import { z } from 'zod';
import { Day } from '#platform/http/shapes.ts';
import { bounds, type Counting, countings, judgedLevels, overs, periods } from './vocabulary.ts';

/** A sentence in both languages. */
export const Sentence = z.strictObject({
  zh: z.string().trim().min(1).max(500),
  en: z.string().trim().min(1).max(800),
});
export type Sentence = z.infer<typeof Sentence>;

const Word = z.strictObject({ zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(80) });
const Code = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60);

const simple = countings.filter((word) => word !== 'items reaching') as Exclude<Counting, 'items reaching'>[];

/** `total`, `share` and so on; `items reaching 20` says how much each item must reach to count. */
const CountedAs = z.union([z.enum(simple), z.string().regex(/^items reaching [1-9]\d{0,6}$/)]);

const Threshold = z.strictObject({
  from: Day,
  value: z.number().min(0).max(1_000_000_000),
  source: Sentence,
});

const inOrder = (thresholds: readonly { from: string }[]) =>
  thresholds.every(({ from }, at) => at === 0 || (thresholds[at - 1]?.from ?? '') < from);

/**
 * One duty as it is written. `evidence: later` is a duty whose records come with a later part of the program: it says with
 * which, and is judged *no evidence* until then.
 */
const Written = z
  .strictObject({
    code: Code,
    name: Word,
    says: Sentence,
    source: z.string().regex(/^\d(\.\d)?$/),
    'applies to': z.array(z.enum(judgedLevels)).min(1),
    optional: z.boolean().default(false),
    evidence: Code,
    'comes with': Sentence.optional(),
    'counted as': CountedAs.optional(),
    over: z.enum(overs).optional(),
    period: z.enum(periods),
    unit: Word,
    'must be': z.enum(bounds),
    thresholds: z
      .array(Threshold)
      .min(1)
      .refine(inOrder, { message: 'thresholds stand in the order of their days' }),
    'how to mend': Sentence,
  })
  .superRefine((written, context) => {
    const [asked, unasked] = written.evidence === 'later' ? [awaits, counts] : [counts, awaits];
    for (const key of asked)
      if (written[key] === undefined)
        context.addIssue({ code: 'custom', path: [key], message: 'is missing' });
    for (const key of unasked)
      if (written[key] !== undefined)
        context.addIssue({ code: 'custom', path: [key], message: 'does not belong here' });
  });

const counts = ['counted as', 'over'] as const;
const awaits = ['comes with'] as const;

const asRequirement = (written: z.output<typeof Written>) => {
  const counted = written['counted as'] ?? 'count';
  const reaching = /^items reaching (\d+)$/.exec(counted)?.[1];
  return {
    code: written.code,
    name: written.name,
    says: written.says,
    source: written.source,
    appliesTo: written['applies to'],
    optional: written.optional,
    evidence: written.evidence === 'later' ? undefined : written.evidence,
    comesWith: written['comes with'],
    countedAs: (reaching ? 'items reaching' : counted) as Counting,
    reaching: reaching ? Number(reaching) : undefined,
    over: written.over ?? 'the last day',
    period: written.period,
    unit: written.unit,
    mustBe: written['must be'],
    thresholds: written.thresholds,
    howToMend: written['how to mend'],
  };
};

/** One duty that a standard lays on a level, as the program works with it. */
export type Requirement = ReturnType<typeof asRequirement>;
export type Threshold = z.infer<typeof Threshold>;

const repeated = (codes: readonly string[]) => codes.findIndex((code, at) => codes.indexOf(code) !== at);

/** A standard as it is written in YAML: every key in words, nothing unknown, thresholds in the order of their days. */
export const WrittenStandard = z
  .strictObject({
    standard: Code,
    version: z.string().regex(/^[0-9A-Za-z.-]{1,30}$/),
    title: Sentence,
    answers: Sentence,
    'in force from': Day,
    requirements: z.array(Written).min(1).max(200),
  })
  .superRefine(({ requirements }, context) => {
    const twice = repeated(requirements.map(({ code }) => code));
    if (twice >= 0)
      context.addIssue({
        code: 'custom',
        path: ['requirements', twice, 'code'],
        message: 'this code stands twice',
      });
  })
  .transform((written) => ({
    standard: written.standard,
    version: written.version,
    title: written.title,
    answers: written.answers,
    inForceFrom: written['in force from'],
    requirements: written.requirements.map(asRequirement),
  }));

/** A standard with its requirements, as the program works with it. */
export type Standard = z.output<typeof WrittenStandard>;
