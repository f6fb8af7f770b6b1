import type { ESTree } from 'vite';
import type { Finding } from '../check.ts';
import { eachNode, type Node, type Reader } from '../source/each-node.ts';
import { lineAt, parse } from '../source/parse.ts';

type Said = { start: number; name: string; zh?: string; en?: string };

const isCallOf = (node: ESTree.CallExpression, name: string) =>
  node.callee.type === 'Identifier' && node.callee.name === name;

const partsOf = (node: Node | null | undefined): { name: string; start: number; value: Node }[] =>
  node?.type === 'ObjectExpression'
    ? node.properties.flatMap((part) =>
        part.type === 'Property' && part.key.type === 'Identifier'
          ? [{ name: part.key.name, start: part.start, value: part.value }]
          : [],
      )
    : [];

const textOf = (node: Node | undefined): string | undefined => {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  return node?.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.cooked).join('') : undefined;
};

const declarations: Reader<Said[]> = {
  CallExpression: (call) =>
    isCallOf(call, 'refusalsOf')
      ? partsOf(call.arguments[1] as Node | undefined).map(({ name, start, value }) => {
          const said = new Map(partsOf(value).map((part) => [part.name, textOf(part.value)]));
          return { start, name, zh: said.get('zh'), en: said.get('en') };
        })
      : [],
};

const holesOf = (sentence: string) =>
  [...sentence.matchAll(/\{(\w+)\}/g)]
    .map(([, hole]) => hole)
    .sort()
    .join(', ');

const countOf = (letters: RegExp, sentence: string) => sentence.match(letters)?.length ?? 0;
const isChinese = (sentence: string) => countOf(/\p{Script=Han}/gu, sentence) > 0;

/** An English sentence may quote Chinese, as the word that a file must hold. */
const isEnglish = (sentence: string) =>
  countOf(/[a-z]/gi, sentence.replace(/\{\w+\}/g, '')) > countOf(/\p{Script=Han}/gu, sentence);

/** What is wrong with the two sentences of one refusal. */
const faultsOf = ({ name, zh, en }: Said): string[] => {
  if (!zh?.trim() || !en?.trim()) return [`${name} has no sentence in ${zh?.trim() ? 'English' : 'Chinese'}`];
  return [
    isChinese(zh) ? '' : `${name}: the Chinese sentence has no Chinese in it`,
    isEnglish(en) ? '' : `${name}: the English sentence is in Chinese`,
    holesOf(zh) === holesOf(en) ? '' : `${name}: the two sentences are filled from different details`,
  ].filter(Boolean);
};

/** Every refusal says its “no” in Chinese and in English, from the same details. */
export const judgeRefusals = (file: string, text: string): Finding[] =>
  text.includes('refusalsOf(')
    ? eachNode(parse(file, text).program, declarations)
        .flat()
        .flatMap((said) =>
          faultsOf(said).map((says) => ({ at: `${file}:${lineAt(text, said.start)}`, says })),
        )
    : [];
