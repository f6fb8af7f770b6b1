import type { Refusal } from '#platform/refusals/index.ts';

/** What a person may do, named once, and the roles that carry it. A role reaches everything beneath its organisation. */
export type Permission = { readonly name: string; readonly roles: readonly string[] };

/** Declares the permissions of a module: `permissionsOf<Role>()('people', { edit: ['town-officer'] }).edit.name` is `people.edit`. */
export const permissionsOf =
  <Role extends string>() =>
  <Table extends Record<string, readonly Role[]>>(module: string, table: Table) =>
    Object.fromEntries(
      Object.entries(table).map(([name, roles]) => [name, { name: `${module}.${name}`, roles }]),
    ) as unknown as { [Name in keyof Table]: Permission };

/** A role held at an organisation, in force today. */
export type Grant = { role: string; organisationId: string; path: string };

/** Who asks: an account, signed in or with an API key, with the grants it holds today, a resident who holds none, or the program itself. */
export type Actor = {
  id: string | null;
  name: string;
  grants: readonly Grant[];
  /** The sign-in this request comes from, when it comes from one: of staff or of a resident. */
  sessionId?: string;
  /** What has to be done before anything else; until then only routes that say `openWhileHeld` answer. */
  held?: Refusal;
  /** The API key this request comes with, which the audit names beside the account. */
  apiKey?: { id: string; name: string };
  /** The permissions of that key: whatever else the roles carry is out of its reach. */
  scope?: readonly string[];
};

/** The program acting on its own: nightly work, imports from the command line, demonstration data. */
export const theProgram: Actor = {
  id: null,
  name: 'wenmai',
  grants: [{ role: '*', organisationId: '*', path: '' }],
};

/** Somebody who has not signed in. */
export const nobody: Actor = { id: null, name: '', grants: [] };

/** The grants of an actor that carry a permission; none of them when the key it comes with does not. */
export const grantsFor = ({ grants, scope }: Actor, permission: Permission): readonly Grant[] =>
  scope && !scope.includes(permission.name)
    ? []
    : grants.filter(({ role }) => role === '*' || permission.roles.includes(role));

/** Whether an actor holds a permission anywhere at all; where exactly is asked of the database by `may`. */
export const holds = (actor: Actor, permission: Permission): boolean =>
  grantsFor(actor, permission).length > 0;
