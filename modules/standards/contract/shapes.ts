import { z } from 'zod';
import { Day, Id } from '#platform/http/shapes.ts';
import { bounds, countings, judgedLevels, overs, periods, verdicts } from '../rules/vocabulary.ts';

export const Verdict = z.enum(verdicts);
export const JudgedLevel = z.enum(judgedLevels);
export const Code = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** A sentence in both languages. */
export const Said = z.object({ zh: z.string(), en: z.string() });

/** From one day to another, both included, and whether that is over. */
export const Stretch = z.object({ from: z.string(), until: z.string(), settled: z.boolean() });

/** A requirement as screens name it. */
export const RequirementShown = z.object({
  code: z.string(),
  name: Said,
  says: Said,
  source: z.string(),
  appliesTo: z.array(JudgedLevel),
  optional: z.boolean(),
  /** Whether a unit must meet it to meet everything: not what is only reported, nor what nothing feeds yet. */
  binding: z.boolean(),
  /** With which later part of the program its records come, for a requirement that nothing feeds yet. */
  comesWith: Said.nullable(),
  countedAs: z.enum(countings),
  reaching: z.number().nullable(),
  over: z.enum(overs),
  period: z.enum(periods),
  unit: Said,
  mustBe: z.enum(bounds),
  target: z.number().nullable(),
  targetSource: Said.nullable(),
  howToMend: Said,
});

/** A unit as screens name it, with its place in the tree of the day. */
export const UnitShown = z.object({
  id: Id,
  code: z.string(),
  name: z.string(),
  initials: z.string(),
  kind: z.string(),
  level: JudgedLevel,
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
});

/** One judgement: what a unit was judged by a requirement in a period. */
export const Judged = z.object({
  from: z.string(),
  until: z.string(),
  settled: z.boolean(),
  verdict: Verdict,
  value: z.number().nullable(),
  target: z.number().nullable(),
  evidenceCount: z.number().int(),
  judgedAt: z.string(),
});

/** How many units, or binding requirements, came to each verdict. */
export const Standing = z.object({
  met: z.number().int(),
  notMet: z.number().int(),
  noEvidence: z.number().int(),
  notYetInForce: z.number().int(),
});

/** The day on which one looks: today, or a day of the past with its tree and its verdicts. */
export const onDay = { on: Day.optional() };

/** The language of an exported table. */
export const inLanguage = { language: z.enum(['zh', 'en']).default('zh') };
