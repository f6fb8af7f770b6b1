import { execFileSync } from 'node:child_process';
import type { Check, Finding } from './check.ts';
import { isCheckout, type Tree } from './tree.ts';

const folder = 'database/migrations';

const git = (root: string, ...args: string[]): string | undefined => {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
};

/** What has landed: the newest release, and the main branch as others have it. */
const landings = (root: string): string[] =>
  [
    git(root, 'describe', '--tags', '--abbrev=0'),
    git(root, 'rev-parse', '--verify', '--quiet', 'origin/main'),
  ].filter((found) => found !== undefined && found !== '') as string[];

const landedMigrations = (root: string, landing: string): { file: string; content: string }[] =>
  (git(root, 'ls-tree', '-r', '-z', landing, '--', folder) ?? '')
    .split('\0')
    .filter(Boolean)
    .map((entry) => {
      const [about = '', file = ''] = entry.split('\t');
      return { file, content: about.split(' ')[2] ?? '' };
    });

const judge = ({ root, has }: Tree, { file, content }: { file: string; content: string }): Finding[] => {
  if (!has(file))
    return [{ at: file, says: 'has landed and was taken away; add a migration that undoes it' }];
  return git(root, 'hash-object', '--', file) === content
    ? []
    : [{ at: file, says: 'has landed and was edited; add a migration that changes what it made' }];
};

/** A migration that others may have run is never edited; before anything has landed there is nothing to compare. */
export const migrationsNeverEdited: Check = {
  name: 'migrations-never-edited',
  find: ({ tree }) =>
    isCheckout(tree.root)
      ? landings(tree.root)
          .flatMap((landing) => landedMigrations(tree.root, landing))
          .flatMap((migration) => judge(tree, migration))
      : [],
};
