import type { Check, Finding } from './check.ts';
import { apps, mayBeLong, mostLines, topLevelFolders } from './layout/house.ts';
import { judgeModules } from './layout/modules.ts';
import { whyNotNamedSo } from './layout/names.ts';
import type { Tree } from './tree.ts';

const strayFolders = ({ files }: Tree): Finding[] => {
  const folders = new Set(
    files.filter((file) => file.includes('/')).map((file) => file.split('/')[0] as string),
  );
  return [...folders]
    .filter((folder) => !folder.startsWith('.') && !topLevelFolders.includes(folder))
    .map((folder) => ({ at: folder, says: 'the house has no top-level folder of this name' }));
};

const strayApps = ({ files }: Tree): Finding[] => {
  const folders = new Set(
    files.filter((file) => file.startsWith('apps/')).map((file) => file.split('/')[1] as string),
  );
  return [...folders]
    .filter((folder) => !apps.includes(folder))
    .map((folder) => ({ at: `apps/${folder}`, says: 'the house has no app of this name' }));
};

const strayInModules = ({ files }: Tree): Finding[] =>
  files
    .filter((file) => /^modules\/[^/]+$/.test(file) && file !== 'modules/order.ts')
    .map((file) => ({ at: file, says: 'beside the modules stands order.ts alone' }));

const badNames = ({ files }: Tree): Finding[] =>
  files.flatMap((file) => {
    const reason = whyNotNamedSo(file);
    return reason ? [{ at: file, says: reason }] : [];
  });

const longFiles = (tree: Tree): Finding[] =>
  tree.files
    .filter((file) => /\.(ts|tsx|mts|mjs|js|css|sql)$/.test(file) && !mayBeLong(file))
    .map((file) => ({ at: file, lines: tree.text(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > mostLines)
    .map(({ at, lines }) => ({ at, says: `has ${lines} lines; more than ${mostLines} must be split` }));

/** The house has only the rooms that architecture names, and every file can be guessed by its name. */
export const layout: Check = {
  name: 'layout',
  find: ({ tree }) => [
    ...strayFolders(tree),
    ...strayApps(tree),
    ...strayInModules(tree),
    ...judgeModules(tree.files),
    ...badNames(tree),
    ...longFiles(tree),
  ],
};
