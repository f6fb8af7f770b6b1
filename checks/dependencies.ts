import type { Check } from './check.ts';
import { askForAdvisories, findAdvisories } from './dependencies/advisories.ts';
import { findInexact, findInLockFile } from './dependencies/lock-file.ts';

/**
 * What comes from others: exact versions with their hashes, licences we may use, no install script unlooked at, and nothing
 * published against them. Where nobody answers about the last, it says so and does not fail.
 */
export const dependencies: Check = {
  name: 'dependencies',
  find: async ({ tree, note }) => {
    const local = [
      ...findInexact(tree.text('package.json')),
      ...findInLockFile(tree.text('package-lock.json')),
    ];
    const published = findAdvisories(await askForAdvisories(), new Date().toISOString().slice(0, 10));
    if (!published)
      note?.('advisories were not looked at: the registry answers none, or there is no network (npm audit)');
    return [...local, ...(published ?? [])];
  },
};
