import { couldChangeAudit } from '#platform/audit/protection.ts';
import type { Db } from '#platform/database/index.ts';
import { arePlainOutside, nightlyBackupsIn } from '../nightly-backups.ts';

/** Says at every start what is set up more weakly than it could be, and works nevertheless. */
export const warn = async (db: Db, dataFolder: string, say: (line: string) => void): Promise<void> => {
  if (await couldChangeAudit(db))
    say(
      '! 审计保护较弱：程序以数据表的所有者身份连接数据库，见操作手册 · The audit is less protected: the program owns its tables; see the operator guide, “The audit”',
    );
  const nightly = nightlyBackupsIn(process.env);
  if (nightly && arePlainOutside(nightly, dataFolder))
    say(
      `! 每夜备份未加密，存放在数据文件夹以外的 ${nightly.folder}，见操作手册“备份与恢复” · Nightly backups lie unencrypted outside the data folder; see the operator guide, “Backup and restore”`,
    );
};
