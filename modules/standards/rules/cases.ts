import { z } from 'zod';
import { Day } from '#platform/http/shapes.ts';
import { Sentence } from './standard.ts';
import { judgedLevels, verdicts } from './vocabulary.ts';

/** One worked case: what is recorded of a unit, sentence by sentence, and what it is then judged. */
export const WorkedCase = z.strictObject({
  says: Sentence,
  level: z.enum(judgedLevels),
  /** The first day of the period that is judged; the invented units exist since 2020, lunar dates are known until 2099. */
  period: Day.refine((day) => day >= '2021-01-01' && day < '2099-01-01', { params: { code: 'far-period' } }),
  given: z.array(z.string().min(1).max(200)).max(40),
  value: z.number().optional(),
  verdict: z.enum(verdicts),
});

/** So many cases are run in a few seconds; more would keep everybody waiting. */
const mostCases = 400;

/** The worked cases of a standard, by the code of the requirement; `judged on` is the day on which they are looked at. */
export const WorkedCases = z.strictObject({
  'judged on': Day,
  cases: z.record(z.string(), z.array(WorkedCase)).superRefine((cases, context) => {
    if (Object.values(cases).flat().length > mostCases)
      context.addIssue({ code: 'custom', params: { code: 'too-many-cases', most: mostCases } });
  }),
});

/** A worked case with the requirement it is about. */
export type CaseOf = z.output<typeof WorkedCase> & { requirement: string };

/** What a case came to: its verdict and value, or the sentence that no case can say. */
export type Outcome = { verdict: string | null; value: number | null } | { unknownSentence: string };
