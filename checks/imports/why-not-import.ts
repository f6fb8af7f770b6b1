import { order } from '#modules/order.ts';
import { homeOf, isDoor, isForDevelopment, isPortable, moduleOf } from './places.ts';

type Rule = (from: string, to: string) => string | undefined;

const isApp = (file: string) => /^apps\/(?!server\/)/.test(file);
const within = (file: string, folder: string) => file.startsWith(`${folder}/`);

const portableStaysPortable: Rule = (from, to) =>
  isPortable(from) && !isPortable(to)
    ? 'a portable file imports only zod and other portable files'
    : undefined;

const platformKnowsNoDomain: Rule = (from, to) =>
  within(from, 'platform') && !within(to, 'platform') && !within(to, 'database')
    ? 'the platform imports only the platform and the generated types of the database'
    : undefined;

const modulesKnowEarlierOnes: Rule = (from, to) => {
  const [mine, theirs] = [moduleOf(from), moduleOf(to)];
  if (!mine || !theirs || mine === theirs) return undefined;
  return order.indexOf(theirs) > order.indexOf(mine)
    ? `${mine} stands before ${theirs} in modules/order.ts and may not know it`
    : undefined;
};

const modulesHaveOneDoor: Rule = (from, to) => {
  const theirs = moduleOf(to);
  if (!theirs || theirs === moduleOf(from) || isDoor(to)) return undefined;
  return isForDevelopment(from) && isForDevelopment(to)
    ? undefined
    : `only index.ts and the portable files of ${theirs} are open to others`;
};

const modulesStandOnThePlatform: Rule = (from, to) => {
  if (!moduleOf(from) || moduleOf(to) || /^(platform|database)\//.test(to)) return undefined;
  if (to === 'modules/order.ts') return undefined;
  if (isForDevelopment(from) && (within(to, 'apps/server') || within(to, 'data'))) return undefined;
  return 'a module imports only the platform, itself and the doors of earlier modules';
};

const appsUsePortableFiles: Rule = (from, to) =>
  isApp(from) && homeOf(to) !== homeOf(from) && !isPortable(to) && !within(to, 'apps/look')
    ? 'a web app imports portable files and the look, and nothing else of the server'
    : undefined;

const serviceIsFreeOfTests: Rule = (from, to) =>
  !isForDevelopment(from) && isForDevelopment(to)
    ? 'what runs in service imports nothing that is for tests and checks'
    : undefined;

const rules = [
  portableStaysPortable,
  platformKnowsNoDomain,
  modulesKnowEarlierOnes,
  modulesHaveOneDoor,
  modulesStandOnThePlatform,
  appsUsePortableFiles,
  serviceIsFreeOfTests,
];

/** Why one file may not import another, or nothing when it may; types count like values. */
export const whyNotImport: Rule = (from, to) => {
  for (const rule of rules) {
    const reason = rule(from, to);
    if (reason) return reason;
  }
  return undefined;
};

/** Why a specifier is not written as the house writes it, or nothing when it is. */
export const whyNotWrittenSo = (from: string, target: string, to: string): string | undefined => {
  const sameHome = homeOf(from) === homeOf(to);
  if (target.startsWith('.') && !sameHome) return `an import across folders starts with #: '#${to}'`;
  if (target.startsWith('#') && sameHome) return 'an import within a folder is relative';
  return undefined;
};

/** Why a file may not import a package, or nothing when it may. */
export const whyNotPackage = (
  from: string,
  name: string,
  declared: ReadonlySet<string>,
): string | undefined => {
  if (!declared.has(name)) return `${name} is not declared in package.json`;
  if (isPortable(from) && name !== 'zod') return `a portable file imports no package but zod, not ${name}`;
  return undefined;
};
