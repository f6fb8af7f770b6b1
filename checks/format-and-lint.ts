import type { Check, Finding } from './check.ts';
import { commandOf, runTool } from './run-tool.ts';

/** One line of Biome's annotations: `::error title=RULE,file=FILE,line=LINE,…::MESSAGE`. */
const annotation = /^::(?:error|warning) title=([^,]*),file=([^,]*),line=(\d+),.*?::(.*)$/;

const findingOf = (root: string, line: string): Finding[] => {
  const [, rule, file, at, message] = annotation.exec(line) ?? [];
  return file ? [{ at: `${file.replace(`${root}/`, '')}:${at}`, says: `${message} (${rule})` }] : [];
};

/** Everything the formatter and the linter object to, warnings too: a warning that stays is noise. */
export const formatAndLint: Check = {
  name: 'format-and-lint',
  find: async ({ tree: { root } }) => {
    const options = [
      '--reporter=github',
      '--diagnostic-level=warn',
      '--max-diagnostics=500',
      '--error-on-warnings',
    ];
    const { code, said } = await runTool(
      commandOf('@biomejs/biome', 'bin/biome'),
      ['ci', ...options, '.'],
      root,
    );
    const findings = said.split('\n').flatMap((line) => findingOf(root, line));
    return code === 0 || findings.length > 0 ? findings : [{ at: 'biome', says: said.trim() }];
  },
};
