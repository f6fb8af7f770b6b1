import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { type Actor, grantsFor, type Permission } from './index.ts';

/**
 * The one authorization rule, as SQL: a role held at an organisation reaches every organisation beneath it
 * in today's tree. Gates and lists both use it, so they cannot disagree.
 * `organisationId` names the column that says which organisation a row belongs to.
 */
export const may = (actor: Actor, permission: Permission, organisationId: string): RawBuilder<SqlBool> => {
  const paths = grantsFor(actor, permission).map(({ path }) => path);
  if (paths.length === 0) return sql<SqlBool>`false`;
  if (paths.includes('')) return sql<SqlBool>`true`;
  return sql<SqlBool>`${sql.ref(organisationId)} in (
    select reached.id from organisations.unit reached where reached.path <@ ${paths}::ltree[])`;
};

/** Whether a permission reaches one path of the tree: the same rule for a row already in hand (`permittedActions`). */
export const reaches = (actor: Actor, permission: Permission, path: string): boolean =>
  grantsFor(actor, permission).some(
    (grant) => grant.path === '' || path === grant.path || path.startsWith(`${grant.path}.`),
  );
