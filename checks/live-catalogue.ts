import type { Sql } from 'postgres';
import { keyRules } from './catalogue/keys.ts';
import { nameRules } from './catalogue/names.ts';
import { typeRules } from './catalogue/types.ts';
import { viewRules } from './catalogue/views.ts';
import type { Check, Finding } from './check.ts';

/** Everything in a database that breaks a convention. */
export const judgeCatalogue = async (sql: Sql): Promise<Finding[]> => {
  const rules = [...nameRules, ...keyRules, ...typeRules, ...viewRules];
  return (await Promise.all(rules.map((rule) => rule(sql)))).flat();
};

/** The conventions of the database, asked of a migrated one: there is no list of exceptions. */
export const liveCatalogue: Check = {
  name: 'live-catalogue',
  find: async ({ migrated }) => judgeCatalogue(await migrated()),
};
