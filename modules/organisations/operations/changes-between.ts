import type { IsoDate } from '#platform/dates/index.ts';
import type { Kind, Level } from '../rules.ts';

/** One organisation of a picture of the whole tree. */
export type TreeUnit = {
  id: string;
  code: string;
  name: string;
  kind: Kind;
  level: Level;
  parentId: string | null;
  path: string;
  untilOn: IsoDate | null;
};
export type Tree = ReadonlyMap<string, TreeUnit>;

/** What one change did to one organisation. */
export type UnitChange = {
  id: string;
  what: 'begins' | 'ends' | 'moves' | 'along' | 'renamed';
  level: Level;
  before: Described | null;
  after: Described | null;
};
type Described = { code: string; name: string; kind: Kind; parentName: string | null };

const describe = (tree: Tree, unit: TreeUnit): Described => {
  const parent = unit.parentId ? tree.get(unit.parentId) : undefined;
  return { code: unit.code, name: unit.name, kind: unit.kind, parentName: parent?.name ?? null };
};

const whatHappened = (before: TreeUnit | undefined, after: TreeUnit): UnitChange['what'] | undefined => {
  if (!before) return 'begins';
  if (before.untilOn !== after.untilOn) return 'ends';
  if (before.parentId !== after.parentId) return 'moves';
  if (before.code !== after.code || before.name !== after.name || before.kind !== after.kind)
    return 'renamed';
  return before.path === after.path ? undefined : 'along';
};

/** What differs between two pictures of the tree, organisation by organisation, in the order of the tree. */
export const changesBetween = (before: Tree, after: Tree): UnitChange[] =>
  [...after.values()].flatMap((unit) => {
    const former = before.get(unit.id);
    const what = whatHappened(former, unit);
    if (!what) return [];
    return [
      {
        id: unit.id,
        what,
        level: unit.level,
        before: former ? describe(before, former) : null,
        after: what === 'ends' ? null : describe(after, unit),
      },
    ];
  });

/** How many organisations of each level stand beneath each one, of those in force. */
const countBeneath = (tree: Tree): Map<string, Map<Level, number>> => {
  const byNumber = new Map([...tree.values()].map((unit) => [unit.path.split('.').at(-1) ?? '', unit.id]));
  const counts = new Map<string, Map<Level, number>>();
  for (const { path, level, untilOn } of tree.values()) {
    if (untilOn !== null) continue;
    for (const number of path.split('.').slice(0, -1)) {
      const id = byNumber.get(number) ?? '';
      const own = counts.get(id) ?? new Map<Level, number>();
      counts.set(id, own.set(level, (own.get(level) ?? 0) + 1));
    }
  }
  return counts;
};

/** Where the number of organisations beneath one differs: towns of a district, villages of a town. */
export type CountChange = { id: string; name: string; level: Level; before: number; after: number };

export const countChanges = (before: Tree, after: Tree): CountChange[] => {
  const [was, is] = [countBeneath(before), countBeneath(after)];
  return [...after.values()].flatMap((unit) => {
    const levels = new Set([...(was.get(unit.id)?.keys() ?? []), ...(is.get(unit.id)?.keys() ?? [])]);
    return [...levels].flatMap((level) => {
      const numbers = {
        before: was.get(unit.id)?.get(level) ?? 0,
        after: is.get(unit.id)?.get(level) ?? 0,
      };
      return numbers.before === numbers.after ? [] : [{ id: unit.id, name: unit.name, level, ...numbers }];
    });
  });
};
