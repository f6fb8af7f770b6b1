import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runChild } from './child.mjs';
import { checkout, within } from './places.mjs';
import { Halt } from './say.mjs';

const neededVersion = 24;

/**
 * The program keeps to a small young generation: some 70 MiB less at rest, at no measured price (bench/README.md).
 */
export const sparing = ['--max-semi-space-size=4'];

/** Runs a file of the checkout on the pinned Node with this terminal; answers its exit code. */
export const runOnNode = async (entry, args = [], nodeOptions = []) => {
  const { code } = await runChild(
    requireNode(),
    [...nodeOptions, '--import', preload, within(entry), ...args],
    {
      stdio: 'inherit',
      cwd: checkout,
      env: {
        NODE_COMPILE_CACHE: within('node_modules/.cache/node-compile-cache'),
        ...process.env,
        WENMAI_LAUNCHER: String(process.pid),
      },
    },
  );
  return code;
};

/** The Node that came with the dependencies; nothing when it is not there. */
export const pinnedNode = () => {
  const places = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`, 'node'];
  return places
    .map((name) => within('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'))
    .find(existsSync);
};

const system = process.platform === 'win32' ? 'win' : process.platform;

const preload = pathToFileURL(within('bin/end-with-parent.mjs')).href;

/** The Node to run on: the pinned one, else this one when it is new enough; nothing when neither will do. */
export const nodeToRun = () =>
  pinnedNode() ??
  (Number.parseInt(process.versions.node, 10) >= neededVersion ? process.execPath : undefined);

const requireNode = () => {
  const node = nodeToRun();
  if (node) return node;
  throw new Halt(
    `本系统（${process.platform}-${process.arch}）没有随附的 Node.js ${neededVersion}：请安装 Node.js ${neededVersion} 后重试。`,
    `No Node.js ${neededVersion} comes along for this system (${process.platform}-${process.arch}): install Node.js ${neededVersion} and try again.`,
  );
};
