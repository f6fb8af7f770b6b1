import type { Issue } from '../rules/problem-words.ts';
import { type Standard, WrittenStandard } from '../rules/standard.ts';
import { evidenceQueries } from '../store/evidence-queries.ts';
import { parseText, type TextProblem, tellFirst, type WrittenText } from '../store/written-text.ts';

/** A standard that was read: as written, as the program works with it, and where its parts stand in the text. */
export type ReadStandard = WrittenText & { standard: Standard };

const unknownEvidence = ({ requirements }: Standard): Issue[] =>
  requirements.flatMap(({ evidence }, at) =>
    evidence === undefined || evidenceQueries().has(evidence)
      ? []
      : [{ code: 'unknown-evidence', path: ['requirements', at, 'evidence'], params: { evidence } }],
  );

/** Reads the text of a standard; answers either the standard or every problem with its line and column. */
export const readStandard = (text: string): { read?: ReadStandard; problems: TextProblem[] } => {
  const parsed = parseText(text);
  if ('problems' in parsed) return parsed;
  const standard = WrittenStandard.safeParse(parsed.written);
  const issues = standard.success ? unknownEvidence(standard.data) : (standard.error.issues as Issue[]);
  const problems = tellFirst(issues, parsed.problemAt);
  return standard.success && problems.length === 0
    ? { read: { ...parsed, standard: standard.data }, problems }
    : { problems };
};
