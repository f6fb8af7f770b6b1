import type { Finding } from '../check.ts';
import { exchangeableLibraries, licences, withInstallScripts, withoutIntegrity } from './allowed.ts';

type Entry = {
  version?: string;
  license?: string;
  integrity?: string;
  hasInstallScript?: boolean;
  link?: boolean;
};
type Wanted = Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>;

const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

const isAllowed = (path: string, licence: string): boolean => {
  const options = licence.replace(/[()]/g, '').split(' OR ');
  return options.some((option) =>
    option
      .split(' AND ')
      .every((each) => licences.includes(each) || (/^LGPL-/.test(each) && exchangeableLibraries.test(path))),
  );
};

const whyNotEntry = (path: string, entry: Entry): string[] => [
  ...(entry.integrity || withoutIntegrity.test(path) ? [] : ['has no integrity hash']),
  ...(isAllowed(path, entry.license ?? 'no licence')
    ? []
    : [`is under ${entry.license ?? 'no licence'}, which is not on the list`]),
  ...(entry.hasInstallScript && !withInstallScripts.some((known) => known.test(path))
    ? ['has an install script, which nobody has looked at']
    : []),
];

/** What a lock file says of each package: its hash, its licence, and whether it wants to run something when installed. */
export const findInLockFile = (lockFile: string): Finding[] => {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, Entry> };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, entry]) => whyNotEntry(path, entry).map((says) => ({ at: path, says })));
};

/** Versions are named exactly, so that two installations on two days are the same. */
export const findInexact = (packageFile: string): Finding[] => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(packageFile) as Wanted;
  return Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => ({ at: `package.json: ${name}`, says: `${version} is no exact version` }));
};
