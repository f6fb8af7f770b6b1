import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sparing } from '#bin/runtime.mjs';
import { withSampleDistrict } from './database.ts';
import { judgeYear } from './judging.ts';
import { figure, goalFigure } from './measure.ts';
import type { Options, Say } from './options.ts';
import { residentMemory, startProgram } from './started.ts';

const checkout = resolve(import.meta.dirname, '..');
const restMs = 60_000;

/** The memory of the program's own process on the judged sample district, with nobody asking anything. */
export const memory = (_: Options, say: Say): Promise<void> =>
  withSampleDistrict(say, async (database) => {
    await judgeYear(database);
    const started = await startProgram([process.execPath, ...sparing.nodeOptions, 'apps/server/main.ts'], {
      folder: checkout,
      environment: { ...sparing.environment, DATABASE_URL: database.url, NODE_ENV: 'production' },
    });
    try {
      say(figure('memory after the start', [residentMemory(started.pid)], 'MiB'));
      await sleep(restMs);
      say(goalFigure('memory after a minute at rest', [residentMemory(started.pid)], 'MiB', { atMost: 150 }));
    } finally {
      await started.stop();
    }
  });
