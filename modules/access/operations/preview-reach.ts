import type { Change } from '#modules/organisations/contract.ts';
import { tryChange } from '#modules/organisations/index.ts';
import type { Role } from '#modules/organisations/rules.ts';
import { may } from '#platform/permissions/may.ts';
import type { Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';

type Placed = { name: string; path: string; untilOn: string | null };
type Tree = ReadonlyMap<string, Placed>;
type Held = { accountId: string; name: string; role: Role; organisationId: string };

const mostNamed = 5;
const mostListed = 200;

const isBeneath = (path: string, top: string) => path === top || path.startsWith(`${top}.`);

/** The grants in force or to come that the actor may look at, with who holds them. */
const findHeld = async (work: Work): Promise<Held[]> =>
  (await work.db
    .selectFrom('access.roleGrant as held')
    .innerJoin('access.account as account', 'account.id', 'held.accountId')
    .select(['held.accountId', 'account.name', 'held.role', 'held.organisationId'])
    .where('account.closedAt', 'is', null)
    .where((is) => is.or([is('held.untilOn', 'is', null), is('held.untilOn', '>=', work.today)]))
    .where(may(work.actor, permissions.seeReach, 'held.organisationId'))
    .orderBy('account.name')
    .execute()) as Held[];

const reachOf = (held: Held, { before, after }: { before: Tree; after: Tree }, moved: readonly string[]) => {
  const [was, is] = [before.get(held.organisationId), after.get(held.organisationId)];
  if (!was || !is) return [];
  const within = (tree: Tree, top: string) =>
    moved.filter((id) => {
      const unit = tree.get(id);
      return unit !== undefined && isBeneath(unit.path, top);
    });
  const [had, has] = [within(before, was.path), within(after, is.path)];
  const named = (ids: readonly string[]) => ids.slice(0, mostNamed).map((id) => after.get(id)?.name ?? '');
  const gained = has.filter((id) => !had.includes(id));
  const lost = had.filter((id) => !has.includes(id));
  const ends = was.untilOn !== is.untilOn;
  if (gained.length + lost.length === 0 && !ends) return [];
  const numbers = { gainedInAll: gained.length, lostInAll: lost.length };
  return [
    { ...held, organisationName: was.name, ends, gained: named(gained), lost: named(lost), ...numbers },
  ];
};

/**
 * Whose roles would reach more or less after a change of the tree; that whoever reaches a parent reaches what begins beneath it
 * goes without saying. A change grants nothing and takes nothing away: a role
 * stays where it is held, and reaches what hangs beneath that. Who was at work at a unit that ends needs a role at the one
 * that carries on, and only a security administrator gives it (三员分立).
 */
export const previewReach = async (work: Work, change: Change) => {
  const trees = await tryChange(work, change);
  const moved = [...trees.after.values()]
    .filter(({ id, path }) => trees.before.has(id) && trees.before.get(id)?.path !== path)
    .map(({ id }) => id);
  const rows = (await findHeld(work)).flatMap((held) => reachOf(held, trees, moved));
  return { total: rows.length, rows: rows.slice(0, mostListed) };
};
