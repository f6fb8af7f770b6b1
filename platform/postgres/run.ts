import { spawn } from 'node:child_process';
import { asUser, type SystemUser } from './system-user.ts';

/**
 * The environment for PostgreSQL's programs: nothing of ours (it may hold secrets, and they run as another user),
 * and one fixed locale, because an incomplete LANG stops initdb and translated messages could not be recognised.
 */
export const plainEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: 'C',
});

/** Runs a program to its end in the user's name; answers its exit code and everything it printed. */
export const run = (program: string, args: string[], folder: string, user: SystemUser | undefined) =>
  new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: plainEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...asUser(user),
    });
    let output = '';
    const collect = (text: Buffer) => {
      output += text;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
