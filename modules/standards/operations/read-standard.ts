import { LineCounter, parseDocument } from 'yaml';
import { type Standard, WrittenStandard } from '../rules/standard.ts';
import { evidenceQueries } from '../store/evidence-queries.ts';

/** What is wrong in a standard's text and where: lines and columns from 1. */
export type StandardProblem = { line: number; column: number; at: string; says: string };

/** A standard that was read: as written, and as the program works with it. */
export type ReadStandard = { written: unknown; standard: Standard };

type Issue = { path: PropertyKey[]; message: string; keys?: readonly string[] };
type Document = ReturnType<typeof parseDocument>;

const offsetOfKey = (document: Document, path: PropertyKey[], key: string): number | undefined => {
  const parent = document.getIn(path, true) as
    | { items?: { key?: { value?: unknown; range?: number[] } }[] }
    | undefined;
  return parent?.items?.find((pair) => pair.key?.value === key)?.key?.range?.[0];
};

/** Where an issue stands in the text: at the value itself, or at the nearest that is there when it is missing. */
const offsetOf = (document: Document, { path, keys }: Issue): number => {
  const unknownKey = keys?.[0];
  if (unknownKey) return offsetOfKey(document, path, unknownKey) ?? 0;
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: number[] } | undefined;
    if (node?.range?.[0] !== undefined) return node.range[0];
  }
  return 0;
};

const unknownEvidence = ({ requirements }: Standard): Issue[] =>
  requirements.flatMap(({ evidence }, at) =>
    evidence === undefined || evidenceQueries().has(evidence)
      ? []
      : [{ path: ['requirements', at, 'evidence'], message: `no evidence is called ${evidence}` }],
  );

/** Reads the text of a standard; answers either the standard or every problem with its line and column. */
export const readStandard = (text: string): { read?: ReadStandard; problems: StandardProblem[] } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true });
  const problem = (offset: number, at: string, says: string): StandardProblem => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col, at, says };
  };
  if (document.errors.length > 0)
    return {
      problems: document.errors.map(({ pos, message }) =>
        problem(pos[0], '', message.split(' at line')[0] ?? ''),
      ),
    };

  const written: unknown = document.toJS();
  const parsed = WrittenStandard.safeParse(written);
  const issues: Issue[] = parsed.success ? unknownEvidence(parsed.data) : (parsed.error.issues as Issue[]);
  const problems = issues.map((issue) =>
    problem(offsetOf(document, issue), issue.path.map(String).join(' › '), issue.message),
  );
  return parsed.success && problems.length === 0
    ? { read: { written, standard: parsed.data }, problems }
    : { problems };
};
