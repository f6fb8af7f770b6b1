import { order } from '#modules/order.ts';
import type { Finding } from '../check.ts';
import { ownFolders, protocols, sqlThoughts, thoughts } from './house.ts';

type Judge = (module: string, paths: string[]) => Finding[];

const fileOf = (thought: string) => `${thought}.${sqlThoughts.includes(thought) ? 'sql' : 'ts'}`;

const allowedFiles = ['README.md', 'index.ts', ...thoughts.map(fileOf)];
const allowedFolders = ['operations', 'tests', ...thoughts, ...protocols];

const isAllowed = (module: string, [first = '', ...rest]: string[]) =>
  rest.length === 0
    ? allowedFiles.includes(first)
    : allowedFolders.includes(first) || Boolean(ownFolders[module]?.includes(first));

const unknownModule: Judge = (module) =>
  order.some((name) => name === module)
    ? []
    : [{ at: `modules/${module}`, says: 'is not in modules/order.ts' }];

const strayFiles: Judge = (module, paths) =>
  paths
    .filter((path) => !isAllowed(module, path.split('/')))
    .map((path) => ({ at: `modules/${module}/${path}`, says: 'a module has no file of this name' }));

const missingFiles: Judge = (module, paths) =>
  ['README.md', 'index.ts']
    .filter((file) => !paths.includes(file))
    .map((file) => ({ at: `modules/${module}`, says: `has no ${file}` }));

const doubledThoughts: Judge = (module, paths) =>
  thoughts
    .filter(
      (thought) => paths.includes(fileOf(thought)) && paths.some((path) => path.startsWith(`${thought}/`)),
    )
    .map((thought) => ({ at: `modules/${module}/${thought}`, says: 'is both a file and a folder' }));

const filesByModule = (files: readonly string[]): Map<string, string[]> => {
  const found = files.flatMap((file) => {
    const [, module, path] = /^modules\/([^/]+)\/(.+)$/.exec(file) ?? [];
    return module && path ? [{ module, path }] : [];
  });
  const grouped = Map.groupBy(found, ({ module }) => module);
  return new Map([...grouped].map(([module, entries]) => [module, entries.map(({ path }) => path)]));
};

/** Every module has the fixed set of files that architecture allows, and stands in the order of modules. */
export const judgeModules = (files: readonly string[]): Finding[] =>
  [...filesByModule(files)].flatMap(([module, paths]) =>
    [unknownModule, missingFiles, strayFiles, doubledThoughts].flatMap((judge) => judge(module, paths)),
  );
