import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a folder and those above it. Node's own way of it never ends where the system makes no folders, as in /proc. */
export const makeFolder = async (folder: string, mode = 0o777): Promise<void> => {
  if (existsSync(folder)) return;
  await makeFolder(dirname(folder), mode);
  await mkdir(folder, { mode });
};
