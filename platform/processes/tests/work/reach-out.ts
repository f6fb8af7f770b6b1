import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerOnce } from '../../answer-once.ts';

const codeOf = (attempt: () => unknown): unknown => {
  try {
    attempt();
    return 'done';
  } catch (trouble) {
    return (trouble as { code?: unknown }).code;
  }
};

answerOnce(() => ({
  writing: codeOf(() => writeFileSync(join(tmpdir(), 'written.txt'), 'x')),
  readingElsewhere: codeOf(() => readFileSync('/etc/hostname')),
  starting: codeOf(() => spawn(process.execPath)),
  settings: Object.keys(process.env),
}));
