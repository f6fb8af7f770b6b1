import type { IsoDate } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';
import { type CaseOf, type Outcome, WorkedCases } from '../rules/cases.ts';
import type { Issue } from '../rules/problem-words.ts';
import type { Standard } from '../rules/standard.ts';
import { parseText, type TextProblem, tellFirst, type WrittenText } from '../store/written-text.ts';
import { runCases } from './case-runner.ts';

type Placed = CaseOf & { path: PropertyKey[] };
type ReadCases = WrittenText & { judgedOn: IsoDate; cases: Placed[] };

const readCases = (text: string): ReadCases | { problems: TextProblem[] } => {
  const parsed = parseText(text);
  if ('problems' in parsed) return parsed;
  const read = WorkedCases.safeParse(parsed.written);
  if (!read.success) return { problems: tellFirst(read.error.issues as Issue[], parsed.problemAt) };
  const cases = Object.entries(read.data.cases).flatMap(([requirement, all]) =>
    all.map((one, at) => ({ ...one, requirement, path: ['cases', requirement, at] })),
  );
  return { ...parsed, judgedOn: read.data['judged on'], cases };
};

const said = (verdict: string | null, value: number | null | undefined) =>
  `${verdict ?? '—'}${value === null || value === undefined ? '' : ` ${value}`}`;

/** What is wrong with a case that was run: it says what no case can say, or comes to something else. */
const whyNot = ({ says, verdict, value, path, given }: Placed, outcome: Outcome): Issue[] => {
  if ('unknownSentence' in outcome) {
    const sentence = outcome.unknownSentence;
    const at = given.indexOf(sentence);
    return [{ code: 'unknown-sentence', path: [...path, 'given', at], params: { sentence } }];
  }
  if (outcome.verdict === verdict && outcome.value === (value ?? null)) return [];
  const [expected, judged] = [said(verdict, value), said(outcome.verdict, outcome.value)];
  return [{ code: 'case-differs', path, params: { ...says, expected, judged } }];
};

/**
 * Runs the worked cases of a standard and answers what is wrong with them. Cases given along speak of its requirements alone;
 * of cases kept from the version before, those of dropped requirements are left out.
 */
export const problemsOfCases = async (
  work: Work,
  standard: Standard,
  text: string,
  givenAlong: boolean,
): Promise<TextProblem[]> => {
  const read = readCases(text);
  if ('problems' in read) return read.problems;
  const isKnown = ({ requirement }: CaseOf) =>
    standard.requirements.some(({ code, evidence }) => code === requirement && evidence !== undefined);
  const unknown = givenAlong ? read.cases.filter((one) => !isKnown(one)) : [];
  if (unknown.length > 0)
    return tellFirst(unknown, ({ path, requirement }) =>
      read.problemAt({ code: 'unknown-requirement', path, params: { code: requirement } }),
    );

  const cases = read.cases.filter(isKnown);
  const outcomes = await runCases(work, standard, read.judgedOn, cases);
  const issues = cases.flatMap((one, at) => {
    const outcome = outcomes[at];
    return outcome ? whyNot(one, outcome) : [];
  });
  return tellFirst(issues, read.problemAt);
};
