import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs a development script of the repository in a process of its own, so that the service never imports it. */
export const runScript = (script: string) => async () => {
  const file = fileURLToPath(new URL(`../../../../${script}`, import.meta.url));
  const child = spawn(process.execPath, [file], { stdio: 'inherit' });
  process.exitCode = await new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
};
