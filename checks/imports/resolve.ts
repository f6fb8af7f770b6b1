import { posix } from 'node:path';

/** Where an import leads: to a file of the repository, to a package, or to nothing that a check could follow. */
export type Destination = { file: string } | { package: string } | undefined;

const isMadeByABuild = (target: string) => /^[a-z-]+:/.test(target) || target.includes('/+types/');

/** Follows an import as Node does through the `imports` map of package.json: `#platform/x.ts` is `platform/x.ts`. */
export const resolve = (from: string, target: string): Destination => {
  const path = target.replace(/\?.*$/, '');
  if (path.startsWith('node:') || isMadeByABuild(path)) return undefined;
  if (path.startsWith('#')) return { file: path.slice(1) };
  if (path.startsWith('.')) return { file: posix.normalize(posix.join(posix.dirname(from), path)) };
  return { package: path.split('/', path.startsWith('@') ? 2 : 1).join('/') };
};
