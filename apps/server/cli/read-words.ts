import { parseArgs } from 'node:util';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

/** What was said after a command: plain words in their order, and options; a flag that was given stands as ''. */
export type Said = { words: string[]; options: Readonly<Record<string, string | undefined>> };

/**
 * How something is called, and the forms of what follows: `verify BACKUP [--passphrase-file FILE]`. Small letters are said
 * as they stand (one of `a|b`), capitals stand for something, brackets may be left out.
 */
export type Call = { call: string; forms: readonly string[] };

/** Every way to call it, a line each. */
export const usageOf = ({ call, forms }: Call): string =>
  forms.map((form) => `${call} ${form}`.trim()).join('\n    ');

export const asksForHelp = (args: readonly string[]): boolean =>
  args.includes('--help') || args.includes('-h');

const optionForm = /\[--([a-z-]+)(?: ([A-Z]+))?\]/g;

const wordsIn = (form: string) => form.replaceAll(optionForm, '').split(' ').filter(Boolean);
const optionsIn = (form: string) =>
  new Map([...form.matchAll(optionForm)].map(([, name = '', value]) => [name, value]));

const isLiteral = (word: string) => /^[a-z]/.test(word);
const fits = (word: string, said: string) => !isLiteral(word) || word.split('|').includes(said);

const refuseMissing = (usage: string, word: string) => refuse(refusals.wordMissing({ word, usage }));
const refuseUnknown = (usage: string, word: string) => refuse(refusals.wordUnknown({ word, usage }));

/** The form that was meant: the one that begins with the word said, else one that begins with no word of its own. */
const formFor = (call: Call, first: string | undefined): string => {
  const beginnings = call.forms.map((form) => ({ form, begins: wordsIn(form)[0] ?? '' }));
  const literal = beginnings.filter(({ begins }) => isLiteral(begins));
  const found =
    literal.find(({ begins }) => first !== undefined && fits(begins, first)) ??
    beginnings.find(({ begins }) => !isLiteral(begins));
  if (found) return found.form;
  const choices = literal.map(({ begins }) => begins).join('|');
  const usage = `${call.call} ${choices}`;
  return first === undefined ? refuseMissing(usage, choices) : refuseUnknown(usage, first);
};

const keepToWords = (usage: string, form: string, said: readonly string[]) => {
  const wanted = wordsIn(form);
  wanted.forEach((word, place) => {
    const there = said[place];
    if (there === undefined && !word.startsWith('[')) refuseMissing(usage, word);
    if (there !== undefined && !fits(word, there)) refuseUnknown(usage, there);
  });
  const [tooMany] = said.slice(wanted.length);
  if (tooMany !== undefined) refuseUnknown(usage, tooMany);
};

type Token = { rawName: string; name: string; value?: string | undefined; inlineValue?: boolean | undefined };

const readValue = (usage: string, form: string, { rawName, name, value, inlineValue }: Token): string => {
  const options = optionsIn(form);
  if (!options.has(name)) return refuseUnknown(usage, rawName);
  const placeholder = options.get(name);
  if (placeholder === undefined) return inlineValue ? refuseUnknown(usage, `${rawName}=${value}`) : '';
  if (!value || (!inlineValue && value.startsWith('-')))
    return refuseMissing(usage, `${rawName} ${placeholder}`);
  return value;
};

/** Reads what was said by the forms of the call. Refused: a word that is missing, too many or unknown, with how to call it. */
export const readWords = (call: Call, args: readonly string[]): Said => {
  const known = new Map(call.forms.flatMap((form) => [...optionsIn(form)]));
  const types = [...known].map(([name, value]) => [name, { type: value ? 'string' : 'boolean' }] as const);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(types),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? token.value : []));
  const form = formFor(call, words[0]);
  const usage = `${call.call} ${form}`.trim();
  const options = tokens.flatMap((token) =>
    token.kind === 'option' ? [[token.name, readValue(usage, form, token)]] : [],
  );
  keepToWords(usage, form, words);
  return { words, options: Object.fromEntries(options) };
};
