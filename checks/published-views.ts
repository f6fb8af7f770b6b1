import type { Sql } from 'postgres';
import { order } from '#modules/order.ts';
import type { Check, Finding } from './check.ts';
import { moduleOf } from './imports/places.ts';
import { isSource } from './source/parse.ts';
import { type RelationUse, relationsIn } from './source/relations-in.ts';
import type { Tree } from './tree.ts';

type Relations = Map<string, { isView: boolean }>;

const findRelations = async (sql: Sql): Promise<Relations> => {
  const rows = await sql<{ name: string; isView: boolean }[]>`
    select n.nspname || '.' || r.relname as name, r.relkind in ('v', 'm') as "isView"
    from pg_class r join pg_namespace n on n.oid = r.relnamespace
    where r.relkind in ('r', 'p', 'v', 'm') and n.nspname = any(${[...order]}::text[])`;
  return new Map(rows.map(({ name, isView }) => [name, { isView }]));
};

const rank = (name: string | undefined) => (order as readonly (string | undefined)[]).indexOf(name);

/** Why code of a module may not read a relation; code outside the modules is bound only to published views. */
const whyNotRead = (mine: string | undefined, relation: string, relations: Relations): string | undefined => {
  const theirs = relation.split('.')[0];
  const known = relations.get(relation);
  if (theirs === mine || !known) return undefined;
  if (mine && rank(theirs) > rank(mine)) return `${mine} stands before ${theirs} and may not know it`;
  return known.isView ? undefined : `it is a table of ${theirs}; read one of its published views`;
};

/** What runs in service. The views that a module publishes are judged by the catalogue itself. */
const isBound = (file: string) =>
  /^(modules|platform|apps)\//.test(file) &&
  !/\/(tests|testing)\//.test(file) &&
  (isSource(file) || file.endsWith('.sql'));

/** Everything in the sources that reads a relation it may not. */
export const judgeReading = (tree: Tree, relations: Relations): Finding[] =>
  tree.files.filter(isBound).flatMap((file) =>
    relationsIn(file, tree.text(file)).flatMap(({ line, relation }: RelationUse) => {
      const reason = whyNotRead(moduleOf(file), relation, relations);
      return reason ? [{ at: `${file}:${line}`, says: `reads ${relation}: ${reason}` }] : [];
    }),
  );

/** SQL of one module reads the tables of another only through the views it publishes. */
export const publishedViews: Check = {
  name: 'published-views',
  find: async ({ tree, migrated }) => judgeReading(tree, await findRelations(await migrated())),
};
