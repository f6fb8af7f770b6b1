import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeTemporaryFolder } from '#platform/testing/database-server.ts';
import { figure, goalFigure } from './measure.ts';
import type { Options, Say } from './options.ts';
import { startProgram } from './started.ts';

const checkout = resolve(import.meta.dirname, '..');

/** A fresh checkout as git has it, without anything built or installed. */
const copyCheckout = (folder: string) => {
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: checkout, encoding: 'utf8', maxBuffer: 1e8 });
  for (const file of files.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(checkout, file), join(folder, file));
  }
};

const start = async (folder: string): Promise<number> => {
  const started = await startProgram([process.execPath, 'bin/wenmai.mjs', 'start'], {
    folder,
    environment: { WENMAI_DATA: join(folder, 'var'), DATABASE_URL: '' },
  });
  await started.stop();
  return started.seconds;
};

/** What a first start makes, so that the next one is a first start again; dependencies stay. */
const forget = (folder: string) => {
  for (const made of ['var', 'apps/console/dist'])
    rmSync(join(folder, made), { recursive: true, force: true });
};

/** How long the program takes to its first answered page: in a bare clone, with its dependencies there, and later on. */
export const startup = async (options: Options, say: Say): Promise<void> => {
  const folder = makeTemporaryFolder('startup');
  try {
    copyCheckout(folder);
    say(figure('first start in a bare clone, dependencies included', [await start(folder)], 's'));
    forget(folder);
    say(goalFigure('first start with the dependencies there', [await start(folder)], 's', { atMost: 60 }));
    const later: number[] = [];
    for (let round = 0; round < options.rounds; round += 1) later.push(await start(folder));
    say(goalFigure('later starts', later, 's', { atMost: 3 }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
