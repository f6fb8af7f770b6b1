import type { Check, Finding } from './check.ts';
import { closedByHand } from './raw-sql/closed-by-hand.ts';
import { eachNode, type Node, type Reader } from './source/each-node.ts';
import { isSource, lineAt, parse } from './source/parse.ts';

/** What puts text into a statement as it is: Kysely's `sql.raw`, names by `sql.id`, `ref`, `table`, and the driver's `unsafe`. */
const isRaw = (callee: Node): boolean =>
  callee.type === 'MemberExpression' &&
  callee.property.type === 'Identifier' &&
  (callee.property.name === 'unsafe' ||
    (callee.object.type === 'Identifier' &&
      callee.object.name === 'sql' &&
      /^(raw|id|ref|table|lit)$/.test(callee.property.name)));

/** Written out in the source: a text, or a choice between texts. */
const isWrittenOut = (node: Node | undefined): boolean => {
  if (node?.type === 'Literal') return true;
  if (node?.type === 'ConditionalExpression')
    return isWrittenOut(node.consequent) && isWrittenOut(node.alternate);
  return node?.type === 'TemplateLiteral' && node.expressions.length === 0;
};

const isBound = (file: string) =>
  /^(modules|apps)\//.test(file) && !/\/(tests|testing)\//.test(file) && isSource(file);

const rawArguments: Reader<Node[]> = {
  CallExpression: ({ callee, arguments: given }) =>
    isRaw(callee) ? given.filter((each) => !isWrittenOut(each)) : [],
};

const rawIn = (file: string, text: string): Finding[] =>
  eachNode(parse(file, text).program, rawArguments)
    .flat()
    .map(({ start, end }) => ({
      line: lineAt(text, start),
      put: text.slice(start, end).replaceAll('${', '{'),
    }))
    .filter(({ put }) => !closedByHand[file]?.includes(put))
    .map(({ line, put }) => ({
      at: `${file}:${line}`,
      says: `puts ${put} into SQL as it is: choose from texts written out, or list it in raw-sql/closed-by-hand.ts when its values are a closed list`,
    }));

/** No text from outside becomes part of a statement: what is not written out is listed, once somebody saw that its values are closed. */
export const rawSql: Check = {
  name: 'raw-sql',
  find: ({ tree }) => tree.files.filter(isBound).flatMap((file) => rawIn(file, tree.text(file))),
};
