import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuse } from '#platform/refusals/index.ts';
import { exportData } from '../../export-data.ts';
import { refusals } from '../refusals.ts';
import { type Say, withDatabase } from '../with-database.ts';

/** `export FOLDER`: the district's records in open formats, beside the running program. */
export const exportEverything = async ([word]: string[], say: Say): Promise<void> => {
  if (!word) return refuse(refusals.exportWhere());
  const folder = resolve(word);
  if (existsSync(folder)) return refuse(refusals.folderThere({ folder }));
  await withDatabase(say, async ({ pool, clock }) => {
    const { tables, files } = await exportData(pool, folder, clock.now());
    say(`✓ ${folder}`);
    say(`  ${tables} 张表 · tables，${files.toLocaleString('en')} 个文件 · files`);
  });
};
