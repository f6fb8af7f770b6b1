import { audit } from './commands/audit.ts';
import { backup } from './commands/backup.ts';
import { loadDemonstrationData } from './commands/demo.ts';
import { doctor } from './commands/doctor.ts';
import { exportEverything } from './commands/export.ts';
import { importFile } from './commands/import-file.ts';
import { judge } from './commands/judge.ts';
import { keys } from './commands/keys.ts';
import { move } from './commands/move.ts';
import { restore } from './commands/restore.ts';
import { runScript } from './commands/run-script.ts';
import { sbom } from './commands/sbom.ts';
import type { Said } from './read-words.ts';
import type { Say } from './with-database.ts';

/** `forms`: what may follow the command, see `Call`. */
export type Command = {
  forms: readonly string[];
  says: string;
  run: (said: Said, say: Say) => Promise<void>;
};

/** What an operator can ask on the command line. */
export const commands: Record<string, Command> = {
  import: {
    forms: ['organisations|staff|teams|volunteers|centres FILE'],
    says: '从 CSV 或 XLSX 导入，全部成功或全部不导入 · import a CSV or XLSX file, all lines or none',
    run: importFile,
  },
  judge: {
    forms: ['[--from DAY] [--until DAY]'],
    says: '重新评判全部单位 · judge every unit anew',
    run: judge,
  },
  backup: {
    forms: ['[FOLDER] [--passphrase-file FILE]', 'verify BACKUP [--passphrase-file FILE]'],
    says: '备份全部数据与文件，运行中也可以 · back up all data and files, also while running',
    run: backup,
  },
  restore: {
    forms: ['BACKUP [--passphrase-file FILE]'],
    says: '恢复到空的数据文件夹或数据库 · restore into an empty data folder or database',
    run: restore,
  },
  move: {
    forms: [''],
    says: '从内置数据库迁到 DATABASE_URL 指明的空库 · move from the built-in database to the one DATABASE_URL names',
    run: move,
  },
  export: {
    forms: ['FOLDER'],
    says: '以开放格式导出全部业务数据（CSV、照片、说明） · write all records in open formats',
    run: exportEverything,
  },
  keys: {
    forms: ['show', 'rotate', 're-encrypt', 'retire ID', 'abandon [--numbers-are-lost]'],
    says: '个人信息的密钥：查看、轮换、重新加密、停用、放弃 · the keys of personal data',
    run: keys,
  },
  audit: {
    forms: [
      'verify [--anchors FILE] [--from DAY] [--until DAY]',
      'export [--format FORMAT] [--from DAY] [--until DAY] [--to FILE]',
      'anchor [--anchors FILE]',
    ],
    says: '校验、导出或锚定审计链 · verify, export or anchor the chain of the audit',
    run: audit,
  },
  doctor: {
    forms: [''],
    says: '检查磁盘、数据库、时钟、队列、文件、密钥与备份 · look at disk, database, clock, queues, files, keys, backups',
    run: doctor,
  },
  sbom: {
    forms: ['[FILE]'],
    says: '写出软件物料清单（CycloneDX） · write the bill of materials (CycloneDX)',
    run: sbom,
  },
  demo: {
    forms: [''],
    says: '在空库中载入演示数据 · load the demonstration into an empty database',
    run: loadDemonstrationData,
  },
  generate: {
    forms: [''],
    says: '重新生成 schema.sql、types.ts 与标准的 JSON Schema · write generated files anew',
    run: runScript('database/generate.ts'),
  },
};
