import type { Sql } from 'postgres';
import { describeSchema } from '#database/describe-schema.ts';
import { describeTypes } from '#database/describe-types.ts';
import { describeSchema as describeStandard } from '#modules/standards/rules/schema.ts';
import type { Check, Finding } from './check.ts';
import type { Tree } from './tree.ts';

const firstDifference = (committed: string, fresh: string): number => {
  const [old, made] = [committed.split('\n'), fresh.split('\n')];
  return made.findIndex((line, at) => line !== old[at]) + 1 || made.length + 1;
};

const compare = (tree: Tree, file: string, fresh: string, source = 'the migrations'): Finding[] => {
  if (!tree.has(file)) return [{ at: file, says: 'is missing; run npm run wenmai -- generate' }];
  const committed = tree.text(file).replaceAll('\r\n', '\n');
  if (committed === fresh) return [];
  const line = firstDifference(committed, fresh);
  return [{ at: `${file}:${line}`, says: `is not what ${source} make; run npm run wenmai -- generate` }];
};

/** Whether the committed descriptions of the database are those of the database given. */
export const judgeGeneratedFiles = async (tree: Tree, sql: Sql): Promise<Finding[]> => [
  ...compare(tree, 'database/schema.sql', await describeSchema(sql)),
  ...compare(tree, 'database/types.ts', await describeTypes(sql)),
];

/** Whether the committed JSON Schema of standards is that of their shape. */
export const judgeStandardSchema = (tree: Tree): Finding[] =>
  compare(tree, 'standards/standard.schema.json', describeStandard(), 'the rules of standards');

/** What is generated is committed as generated, so that a review sees the shape change. */
export const generatedFiles: Check = {
  name: 'generated-files',
  find: async ({ tree, migrated }) => [
    ...judgeStandardSchema(tree),
    ...(await judgeGeneratedFiles(tree, await migrated())),
  ],
};
