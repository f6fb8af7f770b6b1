import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The file that a package names as its command. */
export const commandOf = (name: string, path: string): string =>
  join(dirname(require.resolve(`${name}/package.json`)), path);

/** Runs a Node command to its end in a folder and answers everything it said. */
export const runTool = (
  command: string,
  args: string[],
  folder: string,
): Promise<{ code: number; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, said }));
  });
