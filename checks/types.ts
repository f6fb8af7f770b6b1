import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Finding } from './check.ts';
import { commandOf, runTool } from './run-tool.ts';

/** Each of these is a program of its own to the compiler: the server, and each web app with its browser types. */
const projects = ['tsconfig.json', 'apps/console/tsconfig.json', 'apps/portal/tsconfig.json'];

const findingOf = (line: string): Finding[] => {
  const [, file, at, says] = /^(\S.*?)\((\d+),\d+\): error (.*)$/.exec(line) ?? [];
  if (file && says) return [{ at: `${file}:${at}`, says }];
  return /^error /.test(line) ? [{ at: 'tsc', says: line }] : [];
};

const compile = async (root: string, project: string): Promise<Finding[]> => {
  const { code, said } = await runTool(
    commandOf('typescript', 'bin/tsc'),
    ['--project', project, '--noEmit', '--pretty', 'false'],
    root,
  );
  const findings = said.split('\n').flatMap(findingOf);
  return code === 0 || findings.length > 0 ? findings : [{ at: project, says: said.trim() }];
};

/** Everything the compiler objects to. */
export const types: Check = {
  name: 'types',
  find: async ({ tree: { root } }) => {
    const findings: Finding[] = [];
    for (const project of projects.filter((file) => existsSync(join(root, file))))
      findings.push(...(await compile(root, project)));
    return findings;
  },
};
