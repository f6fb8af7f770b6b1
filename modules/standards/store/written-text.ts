import { LineCounter, parseDocument } from 'yaml';
import { type Issue, sayProblem } from '../rules/problem-words.ts';

/** What is wrong in a text and where: line and column from 1, the path to it, and the sentence in both languages. */
export type TextProblem = {
  line: number;
  column: number;
  path: string;
  code: string;
  zh: string;
  en: string;
};

type Document = ReturnType<typeof parseDocument>;

/** A text that was parsed as YAML: what it says, and where in it something stands. */
export type WrittenText = { written: unknown; problemAt: (issue: Issue) => TextProblem };

const offsetOfKey = (document: Document, path: PropertyKey[], key: string): number | undefined => {
  const parent = document.getIn(path, true) as
    | { items?: { key?: { value?: unknown; range?: number[] } }[] }
    | undefined;
  return parent?.items?.find((pair) => pair.key?.value === key)?.key?.range?.[0];
};

/** Where an issue stands: at the value itself, or at the nearest that is there when it is missing. */
const offsetOf = (document: Document, { path, keys }: Issue): number => {
  const unknownKey = keys?.[0];
  if (unknownKey) return offsetOfKey(document, path, unknownKey) ?? 0;
  for (let depth = path.length; depth > 0; depth -= 1) {
    const node = document.getIn(path.slice(0, depth), true) as { range?: number[] } | undefined;
    if (node?.range?.[0] !== undefined) return node.range[0];
  }
  return 0;
};

/** The path as people find it: a requirement by its code, anything else in a list by its place from 1. */
const sayPath = (document: Document, path: readonly PropertyKey[]): string =>
  path
    .map((part, at) => {
      if (typeof part !== 'number') return String(part);
      const code = document.getIn([...path.slice(0, at + 1), 'code']);
      return typeof code === 'string' ? code : String(part + 1);
    })
    .join(' › ');

const toJs = (document: Document): { written: unknown } | { issue: Issue } => {
  try {
    return { written: document.toJS({ maxAliasCount: 50 }) };
  } catch {
    return { issue: { code: 'too-many-aliases', path: [] } };
  }
};

/** Parses a text; what is no YAML at all is told with its places. */
export const parseText = (text: string): WrittenText | { problems: TextProblem[] } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, strict: true });
  const at = (offset: number, path: PropertyKey[], issue: Issue): TextProblem => {
    const { line, col } = lines.linePos(offset);
    const present = path.length === 0 || document.hasIn(path);
    return { line, column: col, path: sayPath(document, path), ...sayProblem(issue, present) };
  };
  const syntax = document.errors.map(({ pos, code, message }) =>
    at(pos[0], [], {
      code: 'yaml',
      path: [],
      params: { yaml: code },
      message: message.split(' at line')[0] ?? '',
    }),
  );
  if (syntax.length > 0) return { problems: syntax };

  const problemAt = (issue: Issue) => at(offsetOf(document, issue), issue.path, issue);
  const read = toJs(document);
  return 'issue' in read ? { problems: [problemAt(read.issue)] } : { written: read.written, problemAt };
};
