import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { refuse } from '#platform/refusals/index.ts';
import { exportData } from '../../export-data.ts';
import { inAudit } from '../operator.ts';
import type { Said } from '../read-words.ts';
import { refusals } from '../refusals.ts';
import { type Say, withDatabase } from '../with-database.ts';

/** `export FOLDER`: the district's records in open formats, beside the running program. */
export const exportEverything = async ({ words: [word = ''] }: Said, say: Say): Promise<void> => {
  const folder = resolve(word);
  await withDatabase(say, (line) =>
    inAudit(line, 'command.export', async (note) => {
      if (existsSync(folder)) refuse(refusals.folderThere({ folder }));
      const { tables, files } = await exportData(line.pool, folder, line.clock.now());
      note({ subject: 'export', subjectId: folder, after: { tables, files } });
      say(`✓ ${folder}`);
      say(`  ${tables} 张表 · tables，${files.toLocaleString('en')} 个文件 · files`);
    }),
  );
};
