import type { Check, Finding } from './check.ts';
import { findLoops, type Graph } from './imports/find-loops.ts';
import { resolve } from './imports/resolve.ts';
import { whyNotImport, whyNotPackage, whyNotWrittenSo } from './imports/why-not-import.ts';
import { importsOf } from './source/imports-of.ts';
import { isSource } from './source/parse.ts';
import type { Tree } from './tree.ts';

type Faulty = { line: number; says: string };

const declaredPackages = (tree: Tree): Set<string> => {
  if (!tree.has('package.json')) return new Set();
  const { dependencies, devDependencies } = JSON.parse(tree.text('package.json'));
  return new Set(Object.keys({ ...dependencies, ...devDependencies }));
};

const readFile = (tree: Tree, file: string, declared: Set<string>) => {
  const targets = new Set<string>();
  const faults: Faulty[] = [];
  for (const { line, target } of importsOf(file, tree.text(file))) {
    const destination = resolve(file, target);
    if (!destination) continue;
    if ('file' in destination) targets.add(destination.file);
    const reason =
      'package' in destination
        ? whyNotPackage(file, destination.package, declared)
        : tree.has(destination.file)
          ? (whyNotImport(file, destination.file) ?? whyNotWrittenSo(file, target, destination.file))
          : `there is no file ${destination.file}`;
    if (reason) faults.push({ line, says: `imports ${target}: ${reason}` });
  }
  return { targets, faults };
};

/** Modules know only what stands before them, through the door; apps know portable files; nothing runs in a loop. */
export const importOrder: Check = {
  name: 'import-order',
  find: ({ tree }) => {
    const declared = declaredPackages(tree);
    const graph: Graph = new Map();
    const findings: Finding[] = [];
    for (const file of tree.files.filter(isSource)) {
      const { targets, faults } = readFile(tree, file, declared);
      graph.set(file, targets);
      findings.push(...faults.map(({ line, says }) => ({ at: `${file}:${line}`, says })));
    }
    const loops = findLoops(graph).map((loop) => ({
      at: loop[0] as string,
      says: `imports itself in a loop: ${[...loop, loop[0]].join(' → ')}`,
    }));
    return [...findings, ...loops];
  },
};
