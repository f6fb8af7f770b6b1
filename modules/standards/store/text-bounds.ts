import { isScalar, Lexer, type ParsedNode } from 'yaml';

/** What no standard comes near; the more of it, the longer a text holds up everybody else while it is read. */
const most = { tokens: 24_000, nested: 20, marks: 200, comparisons: 200_000 };

const marks = new Set(['&', '*', '!', '%', '@', '`']);
const opening = new Set(['[', '{']);
const closing = new Set([']', '}']);
const indicators = new Set(['-', '?', ':']);
const lineEnds = new Set(['\n', '\r']);
/** What the lexer says on its own, that stands nowhere in the text. */
const unwritten = new Set(['\u{2}', '\u{18}', '\u{1f}']);

/** Counts token by token how deep the text goes, in brackets and within a line, and the marks that no standard needs. */
const countUp = () => {
  let [before, tokens, brackets, inLine, found] = ['', 0, 0, 0, 0];
  return (token: string): boolean => {
    const sign = token[0] ?? '';
    tokens += 1;
    if (opening.has(sign)) brackets += 1;
    if (closing.has(sign)) brackets -= 1;
    if (lineEnds.has(sign)) inLine = 0;
    if (indicators.has(sign) && brackets === 0) inLine += 1;
    if (marks.has(sign) || (sign === ',' && (before === ',' || opening.has(before)))) found += 1;
    if (sign === '"') found += token.split('\\').length - 1;
    if (token.trim() !== '') before = sign;
    const { tokens: mostTokens, nested, marks: mostMarks } = most;
    return tokens > mostTokens || Math.abs(brackets) > nested || inLine > nested || found > mostMarks;
  };
};

/** Where a text becomes more tangled than any standard: looked for before anything is built from it. */
export const findTangle = (text: string): number | undefined => {
  const isTooMuch = countUp();
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (isTooMuch(token)) return offset;
    if (!unwritten.has(token)) offset += token.length;
  }
  return undefined;
};

/** The same found on the way: so many keys that comparing each with each would not end. */
export class Tangle extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super('too many keys');
    this.offset = offset;
  }
}

/** Whether two keys are the same, as the library has it, for as long as there are not too many. */
export const comparesKeys = () => {
  let comparisons = 0;
  return (one: ParsedNode, other: ParsedNode): boolean => {
    comparisons += 1;
    if (comparisons > most.comparisons) throw new Tangle(other.range[0]);
    return one === other || (isScalar(one) && isScalar(other) && one.value === other.value);
  };
};
