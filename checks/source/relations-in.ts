import { order } from '#modules/order.ts';
import { eachNode, type Node, type Reader } from './each-node.ts';
import { lineAt, parse } from './parse.ts';
import { bareSql } from './sql-text.ts';

/** A relation of a module that a piece of SQL reads or writes, in snake_case: `people.post_held`. */
export type RelationUse = { line: number; relation: string };

const schemas = order.join('|');
const afterKeyword = new RegExp(
  `(?:\\b(?:from|join|into|update|table|using)|,)\\s+(?:only\\s+)?((?:${schemas})\\.\\w+)`,
  'gi',
);
const asArgument = new RegExp(`^((?:${schemas})\\.\\w+)(?: as \\w+)?$`);
const kyselyVerbs =
  /^(selectFrom|from|using|table|(inner|left|right|full|cross)Join(Lateral)?|(insert|merge)Into|updateTable|deleteFrom)$/;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const inSql = (text: string): RelationUse[] =>
  [...bareSql(text).matchAll(afterKeyword)].map((match) => ({
    line: lineAt(text, match.index),
    relation: (match[1] as string).toLowerCase(),
  }));

const verbOf = (callee: Node): string =>
  callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : '';

const inArgument = (node: Node | null | undefined): { start: number; text: string }[] => {
  if (node?.type === 'ArrayExpression') return node.elements.flatMap(inArgument);
  const [, relation] = node?.type === 'Literal' ? (asArgument.exec(String(node.value)) ?? []) : [];
  return node && relation ? [{ start: node.start, text: snake(relation) }] : [];
};

const fromKysely: Reader<{ start: number; text: string }[]> = {
  CallExpression: ({ callee, arguments: [first] }) =>
    kyselyVerbs.test(verbOf(callee)) ? inArgument(first) : [],
};

/** SQL templates are read as one text, so that a hole between two words does not tear them apart. */
const templates: Reader<{ start: number; text: string }> = {
  TemplateLiteral: ({ start, quasis }) => ({ start, text: quasis.map(({ value }) => value.raw).join('$') }),
};

/** The relations of modules that a source file names in Kysely calls and in SQL templates. */
const inSource = (file: string, text: string): RelationUse[] => {
  const { program } = parse(file, text);
  const named = eachNode(program, fromKysely)
    .flat()
    .map(({ start, text: relation }) => ({ line: lineAt(text, start), relation }));
  const written = eachNode(program, templates).flatMap((template) =>
    inSql(template.text).map(({ line, relation }) => ({
      line: lineAt(text, template.start) + line - 1,
      relation,
    })),
  );
  return [...named, ...written];
};

/** The relations of modules that a file reads or writes. */
export const relationsIn = (file: string, text: string): RelationUse[] =>
  file.endsWith('.sql') ? inSql(text) : inSource(file, text);
