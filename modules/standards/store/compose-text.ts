import { Composer, type LineCounter, Parser } from 'yaml';
import { comparesKeys, Tangle } from './text-bounds.ts';

/** What the YAML reader objects to, and where from the beginning of the text. */
export type Fault = { offset: number; code: string; message: string };

type Token = Parameters<Composer['next']>[0];
export type Document = ReturnType<Composer['end']> extends Iterable<infer Made> ? Made : never;

/** Nobody is told more of them at a time. */
const mostFaults = 51;

class Enough extends Error {}

type OnError = (
  at: number | [number, number] | { offset: number },
  code: string,
  message: string,
  warning?: boolean,
) => void;

const offsetOf = (at: Parameters<OnError>[0]) =>
  typeof at === 'number' ? at : Array.isArray(at) ? at[0] : at.offset;

/** A reader that stops at the first faults; left to itself the library goes on to the last, and looks at each for long. */
const openComposer = (faults: Fault[]) => {
  const note = (fault: Fault) => {
    faults.push(fault);
    if (faults.length >= mostFaults) throw new Enough();
  };
  const composer = new Composer({ strict: true, prettyErrors: false, uniqueKeys: comparesKeys() });
  const onError: OnError = (at, code, message, warning) => {
    if (!warning) note({ offset: offsetOf(at), code, message });
  };
  Object.assign(composer, { onError });
  return { composer, note };
};

/** Tokens that stand where none may stand are faults and nothing more. */
function* wellPlaced(tokens: Iterable<Token>, note: (fault: Fault) => void) {
  for (const token of tokens)
    if (token.type === 'error')
      note({ offset: token.offset, code: 'UNEXPECTED_TOKEN', message: token.message });
    else yield token;
}

const composeAll = (text: string, lines: LineCounter, faults: Fault[]): Document | undefined => {
  const { composer, note } = openComposer(faults);
  const tokens = wellPlaced(new Parser(lines.addNewLine).parse(text), note);
  let first: Document | undefined;
  for (const document of composer.compose(tokens, true, text.length)) {
    for (const { pos, code, message } of document.errors) note({ offset: pos[0], code, message });
    if (first) {
      note({ offset: document.range[0], code: 'MULTIPLE_DOCS', message: 'a text is one document' });
      break;
    }
    first = document;
  }
  return first;
};

/** What a text says as YAML, or the first faults in the order of their places; or where there are too many keys. */
export const compose = (
  text: string,
  lines: LineCounter,
): { document: Document | undefined; faults: Fault[] } | Tangle => {
  const faults: Fault[] = [];
  const inOrder = () => faults.sort((one, other) => one.offset - other.offset);
  try {
    const document = composeAll(text, lines, faults);
    return { document, faults: inOrder() };
  } catch (trouble) {
    if (trouble instanceof Tangle) return trouble;
    if (trouble instanceof Enough) return { document: undefined, faults: inOrder() };
    throw trouble;
  }
};
