import { LineCounter } from 'yaml';
import { type Issue, sayProblem } from '../rules/problem-words.ts';
import { compose, type Document, type Fault } from './compose-text.ts';
import { findTangle, Tangle } from './text-bounds.ts';

/** What is wrong in a text and where: line and column from 1, the path to it, and the sentence in both languages. */
export type TextProblem = {
  line: number;
  column: number;
  path: string;
  code: string;
  zh: string;
  en: string;
};

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

/** No key of a standard is longer. */
const longestPart = 80;

/** The path as people find it: a requirement by its code, anything else in a list by its place from 1. */
const sayPath = (document: Document, path: readonly PropertyKey[]): string =>
  path
    .map((part, at) => {
      if (typeof part !== 'number') return String(part).slice(0, longestPart);
      const code = document.getIn([...path.slice(0, at + 1), 'code']);
      return typeof code === 'string' ? code.slice(0, longestPart) : String(part + 1);
    })
    .join(' › ');

const toJs = (document: Document): { written: unknown } | { issue: Issue } => {
  try {
    return { written: document.toJS({ maxAliasCount: 50 }) };
  } catch {
    return { issue: { code: 'too-many-aliases', path: [] } };
  }
};

/** As many as somebody mends at a time. */
const mostTold = 50;

/** The first problems with their places, and in one line that there are more. */
export const tellFirst = <Wrong>(
  wrong: readonly Wrong[],
  tell: (one: Wrong) => TextProblem,
): TextProblem[] => {
  const told = wrong.slice(0, mostTold).map(tell);
  const last = told.at(-1);
  if (!last || wrong.length === told.length) return told;
  const { line, column } = last;
  return [...told, { line, column, path: '', ...sayProblem({ code: 'more', path: [] }, true) }];
};

const syntaxIssue = ({ code, message }: Fault): Issue => ({
  code: 'yaml',
  path: [],
  params: { yaml: code },
  message: message.slice(0, 200),
});

const tangledAt = (text: string, offset: number): TextProblem => {
  const lines = text.slice(0, offset).split('\n');
  const column = (lines.at(-1) ?? '').length + 1;
  return { line: lines.length, column, path: '', ...sayProblem({ code: 'tangled', path: [] }, true) };
};

/** Parses a text; what is no YAML at all, or more tangled than any standard, is told with its places. */
export const parseText = (text: string): WrittenText | { problems: TextProblem[] } => {
  const tangle = findTangle(text);
  if (tangle !== undefined) return { problems: [tangledAt(text, tangle)] };
  const lines = new LineCounter();
  const composed = compose(text, lines);
  if (composed instanceof Tangle) return { problems: [tangledAt(text, composed.offset)] };
  const { document, faults } = composed;

  const at = (offset: number, path: PropertyKey[], issue: Issue): TextProblem => {
    const { line, col } = lines.linePos(offset);
    const present = path.length === 0 || document?.hasIn(path) === true;
    return {
      line,
      column: col,
      path: document ? sayPath(document, path) : '',
      ...sayProblem(issue, present),
    };
  };
  const syntax = tellFirst(faults, (fault) => at(fault.offset, [], syntaxIssue(fault)));
  if (syntax.length > 0 || !document) return { problems: syntax };

  const problemAt = (issue: Issue) => at(offsetOf(document, issue), issue.path, issue);
  const read = toJs(document);
  return 'issue' in read ? { problems: [problemAt(read.issue)] } : { written: read.written, problemAt };
};
