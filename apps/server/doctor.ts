import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { findStoredKeys } from '#modules/files/index.ts';
import { type Anchor, anchorsFile, lastAnchorSetting } from '#platform/audit/anchors.ts';
import { couldChangeAudit } from '#platform/audit/protection.ts';
import { lastVerification } from '#platform/audit/verification.ts';
import type { Clock } from '#platform/clock.ts';
import { hasKeyFile, isOpenToOthers, keyFilePath, whyKeysDoNotFit } from '#platform/crypto/index.ts';
import type { Db } from '#platform/database/index.ts';
import { Refusal } from '#platform/refusals/index.ts';
import { settingOf } from '#platform/settings/index.ts';
import { storageFolder } from '#platform/storage/index.ts';
import { isUntouchedSince } from '#platform/storage/list-keys.ts';
import { type LastBackup, lastBackupSetting } from './backups.ts';

/** The installation as the doctor looks at it. */
export type Patient = { db: Db; clock: Clock; dataFolder: string };

/** One thing looked at: whether it is well, what was found, and what to do when it is not. */
export type Finding = { well: boolean; zh: string; en: string };

const gibibyte = 1024 ** 3;
const [leastFree, mostSkewMs, mostWaitMs, oldestBackupMs] = [2, 5_000, 60_000, 2 * 86_400_000];

const disk = async ({ dataFolder }: Patient): Promise<Finding> => {
  const { bavail, bsize } = await statfs(dataFolder);
  const free = (bavail * bsize) / gibibyte;
  const left = free.toFixed(1);
  return free >= leastFree
    ? { well: true, zh: `磁盘剩余 ${left} GiB`, en: `${left} GiB of disk are free` }
    : {
        well: false,
        zh: `磁盘只剩 ${left} GiB：请在 ${dataFolder} 所在的磁盘上腾出空间`,
        en: `only ${left} GiB of disk are free: make room on the disk of ${dataFolder}`,
      };
};

const database = async ({ db }: Patient): Promise<Finding> => {
  const { rows } = await sql<{ version: string; mebibytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) / 1048576 as mebibytes`.execute(
    db,
  );
  const { version = '', mebibytes = 0 } = rows[0] ?? {};
  return {
    well: true,
    zh: `数据库 PostgreSQL ${version}，${mebibytes} MiB`,
    en: `database PostgreSQL ${version}, ${mebibytes} MiB`,
  };
};

const clocks = async ({ db, clock }: Patient): Promise<Finding> => {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const skew = Math.abs((rows[0]?.now.getTime() ?? 0) - clock.now().getTime());
  const seconds = (skew / 1000).toFixed(1);
  return skew <= mostSkewMs
    ? { well: true, zh: '程序与数据库的时钟一致', en: 'program and database agree on the time' }
    : {
        well: false,
        zh: `程序与数据库的时钟相差 ${seconds} 秒：请在两台机器上启用时间同步（NTP）`,
        en: `the clocks of program and database differ by ${seconds} s: let both machines keep time by NTP`,
      };
};

const facts = async ({ db }: Patient): Promise<Finding> => {
  const { rows } = await sql<{ stuck: number; late: number; trouble: string | null }>`
    select count(*) filter (where tries >= 8)::int as stuck,
      count(*) filter (where tries < 8 and announced_at < now() - ${`${mostWaitMs} milliseconds`}::interval)::int as late,
      min(trouble) filter (where tries >= 8) as trouble
    from platform.fact`.execute(db);
  const { stuck = 0, late = 0, trouble = '' } = rows[0] ?? {};
  if (stuck > 0)
    return {
      well: false,
      zh: `${stuck} 条变更未能处理，相关评判可能过时：请运行 judge 重新评判，并报告此问题（${trouble}）`,
      en: `${stuck} changes could not be reacted to, so verdicts may be old: run judge, and report this trouble (${trouble})`,
    };
  if (late > 0)
    return {
      well: false,
      zh: `${late} 条变更等待超过一分钟：程序没有运行，或太忙`,
      en: `${late} changes have waited for more than a minute: the program does not run, or is too busy`,
    };
  return { well: true, zh: '没有积压的变更', en: 'no change is left waiting' };
};

const failedJobs = async (db: Db) => {
  const there = await sql<{ there: boolean }>`select to_regclass('jobs.job') is not null as there`.execute(
    db,
  );
  if (!there.rows[0]?.there) return [];
  const { rows } = await sql<{ name: string }>`
    select distinct name from jobs.job where state = 'failed' and created_on > now() - interval '2 days'`.execute(
    db,
  );
  return rows.map(({ name }) => name);
};

const nights = async ({ db }: Patient): Promise<Finding> => {
  const failed = await failedJobs(db);
  return failed.length === 0
    ? { well: true, zh: '夜间任务正常', en: 'nightly work went well' }
    : {
        well: false,
        zh: `夜间任务失败：${failed.join('、')}，原因见程序日志`,
        en: `nightly work failed: ${failed.join(', ')}; the log of the program says why`,
      };
};

const files = async ({ db, clock }: Patient): Promise<Finding> => {
  const keys = await findStoredKeys(db);
  const tomorrow = new Date(clock.now().getTime() + 86_400_000);
  const there = await Promise.all(keys.map((key) => isUntouchedSince(storageFolder(), key, tomorrow)));
  const missing = there.filter((is) => !is).length;
  return missing === 0
    ? { well: true, zh: `${keys.length} 个文件都在`, en: `all ${keys.length} files are there` }
    : {
        well: false,
        zh: `缺少 ${missing} 个文件：请从备份恢复 ${storageFolder()}`,
        en: `${missing} files are missing: bring ${storageFolder()} back from a backup`,
      };
};

const keys = async ({ db }: Patient): Promise<Finding> => {
  const no = await whyKeysDoNotFit(db).catch((trouble: unknown) => {
    if (trouble instanceof Refusal) return trouble;
    throw trouble;
  });
  if (no) return { well: false, zh: no.zh, en: no.en };
  const file = keyFilePath();
  return hasKeyFile() && isOpenToOthers()
    ? {
        well: false,
        zh: `密钥文件 ${file} 可被其他用户读取：请运行 chmod 600`,
        en: `others can read the key file ${file}: run chmod 600 on it`,
      }
    : { well: true, zh: `密钥文件与数据库相符：${file}`, en: `the key file fits the database: ${file}` };
};

const backups = async ({ db, clock }: Patient): Promise<Finding> => {
  const last = await settingOf<LastBackup>(db, lastBackupSetting);
  const age = last ? clock.now().getTime() - Date.parse(last.takenAt) : Number.POSITIVE_INFINITY;
  if (last && age <= oldestBackupMs)
    return {
      well: true,
      zh: `最近一次完好的备份：${last.takenAt}，${last.folder}`,
      en: `last good backup: ${last.takenAt}, ${last.folder}`,
    };
  return {
    well: false,
    zh: `${last ? `最近一次备份是 ${last.takenAt}` : '还没有备份'}：请运行 backup，或用 WENMAI_BACKUPS 指定文件夹每夜自动备份`,
    en: `${last ? `the last backup is of ${last.takenAt}` : 'there is no backup yet'}: run backup, or name a folder for nightly backups in WENMAI_BACKUPS`,
  };
};

const auditRole = async ({ db }: Patient): Promise<Finding> =>
  (await couldChangeAudit(db))
    ? {
        well: false,
        zh: '程序的数据库角色能改动审计记录：请建立单独的角色，见操作手册“审计”一节',
        en: 'the program’s database role could change the audit: make a role of its own, see “The audit” in the operator guide',
      }
    : {
        well: true,
        zh: '程序的数据库角色不能改动审计记录',
        en: 'the program’s database role cannot change the audit',
      };

const auditChain = async ({ db }: Patient): Promise<Finding> => {
  const { rows } = await sql<{ late: number }>`
    select count(*)::int as late from platform.audit_entry entry
    where entry.id > coalesce((select max(entry_id) from platform.audit_seal), 0)
      and entry.at < now() - ${`${mostWaitMs} milliseconds`}::interval`.execute(db);
  const late = rows[0]?.late ?? 0;
  const { last } = await lastVerification(db);
  if (last && last.breaksInAll > 0)
    return {
      well: false,
      zh: `审计链有 ${last.breaksInAll} 处断裂（${last.verifiedAt}）：请保全数据库与锚定文件，并按应急预案处置`,
      en: `the chain of the audit is broken in ${last.breaksInAll} places (${last.verifiedAt}): keep the database and the anchors as they are, and follow the incident guide`,
    };
  return late > 0
    ? {
        well: false,
        zh: `${late} 条审计记录超过一分钟未封存：程序没有运行，或见程序日志`,
        en: `${late} entries of the audit have waited for more than a minute to be sealed: the program does not run, or its log says why`,
      }
    : { well: true, zh: '审计链没有积压', en: 'the chain of the audit is up to date' };
};

const auditAnchor = async ({ db, clock }: Patient): Promise<Finding> => {
  const last = await settingOf<Anchor>(db, lastAnchorSetting);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from platform.audit_seal limit 1) any_seal`.execute(db);
  if (!last && rows[0]?.count === 0)
    return { well: true, zh: '尚无审计链可锚定', en: 'no chain to anchor yet' };
  const age = last ? clock.now().getTime() - Date.parse(last.at) : Number.POSITIVE_INFINITY;
  return last && age <= oldestBackupMs
    ? {
        well: true,
        zh: `审计链最近锚定于 ${last.at}，共 ${last.count} 条`,
        en: `the audit was last anchored at ${last.at}, ${last.count} entries`,
      }
    : {
        well: false,
        zh: `${last ? `审计链最近锚定于 ${last.at}` : '审计链还没有锚定'}：请运行 audit anchor（写入 ${anchorsFile()}）`,
        en: `${last ? `the audit was last anchored at ${last.at}` : 'the audit is not anchored yet'}: run audit anchor (writes ${anchorsFile()})`,
      };
};

/** Looks at everything that can go wrong behind a program that seems to run: each finding says what to do. */
export const examine = (patient: Patient): Promise<Finding[]> =>
  Promise.all(
    [disk, database, clocks, facts, nights, files, keys, backups, auditRole, auditChain, auditAnchor].map(
      (look) => look(patient),
    ),
  );
