import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** Starts the small program on a data folder. */
export const startProgram = (dataFolder: string) => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'a-program.ts'), dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines: string[] = [];
  let open = true;
  const reader = createInterface(child.stdout);
  reader
    .on('line', (line) => lines.push(line))
    .on('close', () => {
      open = false;
    });

  /** Waits for the line that begins with the word, and answers the rest of it. */
  const hear = async (word: string): Promise<string> => {
    const line = lines.find((each) => each.startsWith(`${word} `));
    if (line) return line.slice(word.length + 1);
    if (!open) throw new Error(`The program ended without saying "${word}".`);
    await sleep(20);
    return hear(word);
  };
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { pid: Number(child.pid), hear, end, ended };
};
