import { z } from 'zod';
import { Day } from '#platform/http/shapes.ts';
import { bounds, type Counting, countings, judgedLevels, overs, periods } from './vocabulary.ts';

/** What an editor shows beside a key while one types, in both languages. */
const explain = (zh: string, en: string) => ({ description: `${zh} · ${en}` });

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
  from: Day.meta({ format: 'date', ...explain('从哪天起', 'from which day') }),
  value: z.number().min(0).max(1_000_000_000).meta(explain('数值', 'the figure')),
  source: Sentence.meta(explain('依据；通知未定的写明是本区自定', 'where the figure comes from')),
});

const Thresholds = z
  .array(Threshold)
  .min(1)
  .superRefine((thresholds, context) => {
    for (const [at, { from }] of thresholds.entries())
      if (at > 0 && (thresholds[at - 1]?.from ?? '') >= from)
        context.addIssue({ code: 'custom', path: [at, 'from'], params: { code: 'out-of-order' } });
  });

/**
 * One duty as it is written. `evidence: later` is a duty whose records come with a later part of the program: it says with
 * which, and is judged *no evidence* until then.
 */
const Written = z
  .strictObject({
    code: Code.meta(explain('代码，各版本不变', 'code, the same through all versions')),
    name: Word.meta(explain('名称', 'name')),
    says: Sentence.meta(explain('要求的内容', 'what is asked')),
    source: z
      .string()
      .regex(/^\d(\.\d)?$/)
      .meta(explain('条款，如 "3.1"；0 为前言', 'clause, as "3.1"; 0 is the preamble')),
    'applies to': z.array(z.enum(judgedLevels)).min(1).meta(explain('适用层级', 'the levels it is laid on')),
    optional: z
      .boolean()
      .default(false)
      .meta(explain('自选：只报告，不要求', 'reported, and asked of nobody')),
    evidence: Code.meta(
      explain('佐证名；尚无记录的写 later', 'the file of evidence, or later while no records feed it'),
    ),
    'comes with': Sentence.optional().meta(
      explain('later 时：随哪一部分而来', 'with later: which part of the program brings its records'),
    ),
    'counted as': CountedAs.optional().meta(explain('怎样计数', 'how rows of evidence become one number')),
    over: z.enum(overs).optional().meta(explain('计哪些天', 'which rows count')),
    period: z.enum(periods).meta(explain('多久评判一次', 'how often it is judged')),
    unit: Word.meta(explain('单位', 'unit of the number')),
    'must be': z.enum(bounds).meta(explain('不少于或不多于', 'at least or at most')),
    thresholds: Thresholds.meta(
      explain('达标线，由早到晚；变化时加一行，不改旧行', 'thresholds by day; a change is a new line'),
    ),
    'how to mend': Sentence.meta(explain('怎样补正', 'how to mend it')),
  })
  .superRefine((written, context) => {
    const [asked, unasked] = written.evidence === 'later' ? [awaits, counts] : [counts, awaits];
    for (const key of asked)
      if (written[key] === undefined)
        context.addIssue({ code: 'custom', path: [key], params: { code: 'missing' } });
    for (const key of unasked)
      if (written[key] !== undefined)
        context.addIssue({ code: 'custom', path: [key], params: { code: 'not-here' } });
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

/** Whether a unit must meet it to meet everything: not what is only reported, nor what no records feed yet. */
export const isBinding = ({ optional, evidence }: Pick<Requirement, 'optional' | 'evidence'>): boolean =>
  !optional && evidence !== undefined;

const repeated = (codes: readonly string[]) => codes.findIndex((code, at) => codes.indexOf(code) !== at);

/** A standard as it is written in YAML: every key in words, nothing unknown, thresholds in the order of their days. */
export const WrittenStandard = z
  .strictObject({
    standard: Code.meta(
      explain('标准的代码，各版本不变', 'code of the standard, the same through all versions'),
    ),
    version: z
      .string()
      .regex(/^[0-9A-Za-z.-]{1,30}$/)
      .meta(explain('版本号，每版不同', 'name of this version, new each time')),
    title: Sentence.meta(explain('标题', 'title')),
    answers: Sentence.meta(explain('所依据的文件', 'the document it answers')),
    'in force from': Day.meta({
      format: 'date',
      ...explain('最早施行日', 'the first day it can be in force'),
    }),
    requirements: z.array(Written).min(1).max(200).meta(explain('各项要求', 'the requirements')),
  })
  .superRefine(({ requirements }, context) => {
    const twice = repeated(requirements.map(({ code }) => code));
    if (twice >= 0)
      context.addIssue({
        code: 'custom',
        path: ['requirements', twice, 'code'],
        params: { code: 'twice' },
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
