import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { endWithNpm } from './end-with-parent.mjs';

// npm may be killed without a word; what it started for its user should not live on unseen.
if (process.env.npm_lifecycle_event) endWithNpm();

/**
 * Runs a process to its end and answers its exit code (128 + n when signal n ended it) and, unless its output goes
 * straight to the terminal, what it printed. Signals sent to this process are passed on.
 */
export const runChild = async (program, args, options) => {
  const child = spawn(program, args, options);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const stopPassingOn = passOnSignals(child);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
    });
    return { code, output };
  } finally {
    stopPassingOn();
  }
};

const passOnSignals = (child) => {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => passOn(child, signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
};

// Ctrl-C reaches every process of the terminal by itself; passed on, it would count as a second, impatient one.
const passOn = (child, signal) => {
  if (signal === 'SIGINT' && process.stdin.isTTY) return;
  child.kill(signal);
};
