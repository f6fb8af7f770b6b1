import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { findStoredKeys } from '#modules/files/index.ts';
import {
  countByKey,
  hasKeyFile,
  isOpenToOthers,
  keyFilePath,
  lostKeys,
  whyKeysDoNotFit,
} from '#platform/crypto/index.ts';
import type { Db } from '#platform/database/index.ts';
import { storageFolder } from '#platform/storage/index.ts';
import { isUntouchedSince } from '#platform/storage/list-keys.ts';
import { auditAnchor, auditChain, auditRole } from './doctor/audit.ts';
import { backups, nightlyBackups } from './doctor/backups.ts';
import { type Finding, mostWaitMs, type Patient, refusalOrThrow } from './doctor/finding.ts';
import { sealedColumns } from './personal-data.ts';

const gibibyte = 1024 ** 3;
const [leastFree, mostSkewMs] = [2, 5_000];

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

/** Values that nobody can open any more, because their key was given up. */
const countLost = async (db: Db): Promise<number> => {
  const lost = hasKeyFile() ? lostKeys() : [];
  if (lost.length === 0) return 0;
  const counts = await Promise.all(sealedColumns.map((column) => countByKey(db, column)));
  return counts.flatMap((byKey) => lost.map((id) => byKey.get(id) ?? 0)).reduce((all, one) => all + one, 0);
};

const keys = async ({ db }: Patient): Promise<Finding> => {
  const no = await whyKeysDoNotFit(db).catch(refusalOrThrow);
  if (no) return { well: false, zh: no.zh, en: no.en };
  const file = keyFilePath();
  if (hasKeyFile() && isOpenToOthers())
    return {
      well: false,
      zh: `密钥文件 ${file} 可被其他用户读取：请运行 chmod 600`,
      en: `others can read the key file ${file}: run chmod 600 on it`,
    };
  const lost = await countLost(db);
  return {
    well: true,
    zh: `密钥文件与数据库相符：${file}${lost > 0 ? `；${lost} 项内容已失效，等待重新登记` : ''}`,
    en: `the key file fits the database: ${file}${lost > 0 ? `; ${lost} values are lost and wait to be asked for again` : ''}`,
  };
};

/** Looks at everything that can go wrong behind a program that seems to run: each finding says what to do. */
export const examine = (patient: Patient): Promise<Finding[]> =>
  Promise.all(
    [
      disk,
      database,
      clocks,
      facts,
      nights,
      files,
      keys,
      backups,
      nightlyBackups,
      auditRole,
      auditChain,
      auditAnchor,
    ].map((look) => look(patient)),
  );
