import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { runChild } from './child.mjs';
import { checkout, within } from './places.mjs';
import { Halt } from './say.mjs';

const neededVersion = 24;

/**
 * How the program keeps to little memory (bench/README.md): a small young generation, some 70 MiB less at rest, and large
 * pieces given back to the system at once, 80 MiB less after people signed in, at the price of a quarter of the sign-ins a second.
 */
export const sparing = {
  nodeOptions: ['--max-semi-space-size=4'],
  environment: { MALLOC_MMAP_THRESHOLD_: String(1024 ** 2) },
};

/** Runs a file of the checkout on the pinned Node with this terminal; answers its exit code. */
export const runOnNode = async (entry, args = [], { nodeOptions = [], environment = {} } = {}) => {
  const { code } = await runChild(
    requireNode(),
    [...nodeOptions, '--import', preload, within(entry), ...args],
    {
      stdio: 'inherit',
      cwd: checkout,
      env: {
        NODE_COMPILE_CACHE: within('node_modules/.cache/node-compile-cache'),
        ...environment,
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
