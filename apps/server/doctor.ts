import { readFile, statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import { findStoredKeys } from '#modules/files/index.ts';
import type { Condition, Topic } from '#modules/installation/rules.ts';
import {
  countByKey,
  findProbed,
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
import { type Found, type Look, mostWaitMs, type Patient, refusalOrThrow } from './doctor/finding.ts';
import { sealedColumns } from './personal-data.ts';

const gibibyte = 1024 ** 3;
const [leastFree, mostSkewMs] = [2, 5_000];

const disk: Look = async ({ dataFolder }) => {
  const { bavail, bsize } = await statfs(dataFolder);
  const free = (bavail * bsize) / gibibyte;
  const left = free.toFixed(1);
  return free >= leastFree
    ? { state: 'well', zh: `磁盘剩余 ${left} GiB`, en: `${left} GiB of disk are free` }
    : {
        state: 'wrong',
        zh: `磁盘只剩 ${left} GiB：请在 ${dataFolder} 所在的磁盘上腾出空间`,
        en: `only ${left} GiB of disk are free: make room on the disk of ${dataFolder}`,
      };
};

const database: Look = async ({ db }) => {
  const { rows } = await sql<{ version: string; mebibytes: number }>`
    select current_setting('server_version') as version, pg_database_size(current_database()) / 1048576 as mebibytes`.execute(
    db,
  );
  const { version = '', mebibytes = 0 } = rows[0] ?? {};
  return {
    state: 'well',
    zh: `数据库 PostgreSQL ${version}，${mebibytes} MiB`,
    en: `database PostgreSQL ${version}, ${mebibytes} MiB`,
  };
};

const clocks: Look = async ({ db, clock }) => {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const skew = Math.abs((rows[0]?.now.getTime() ?? 0) - clock.now().getTime());
  const seconds = (skew / 1000).toFixed(1);
  return skew <= mostSkewMs
    ? { state: 'well', zh: '程序与数据库的时钟一致', en: 'program and database agree on the time' }
    : {
        state: 'wrong',
        zh: `程序与数据库的时钟相差 ${seconds} 秒：请在两台机器上启用时间同步（NTP）`,
        en: `the clocks of program and database differ by ${seconds} s: let both machines keep time by NTP`,
      };
};

const facts: Look = async ({ db }) => {
  const { rows } = await sql<{ stuck: number; late: number; trouble: string | null }>`
    select count(*) filter (where tries >= 8)::int as stuck,
      count(*) filter (where tries < 8 and announced_at < now() - ${`${mostWaitMs} milliseconds`}::interval)::int as late,
      min(trouble) filter (where tries >= 8) as trouble
    from platform.fact`.execute(db);
  const { stuck = 0, late = 0, trouble = null } = rows[0] ?? {};
  if (stuck > 0)
    return {
      state: 'wrong',
      zh: `${stuck} 条变更未能处理，相关评判可能过时：请运行 judge 重新评判，并报告此问题，原因由 doctor 说明`,
      en: `${stuck} changes could not be reacted to, so verdicts may be old: run judge, and report the trouble that doctor tells`,
      detail: trouble ?? '',
    };
  if (late > 0)
    return {
      state: 'wrong',
      zh: `${late} 条变更等待超过一分钟：程序没有运行，或太忙`,
      en: `${late} changes have waited for more than a minute: the program does not run, or is too busy`,
    };
  return { state: 'well', zh: '没有积压的变更', en: 'no change is left waiting' };
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

const nights: Look = async ({ db }) => {
  const failed = await failedJobs(db);
  return failed.length === 0
    ? { state: 'well', zh: '夜间任务正常', en: 'nightly work went well' }
    : {
        state: 'wrong',
        zh: `夜间任务失败：${failed.join('、')}，原因见程序日志`,
        en: `nightly work failed: ${failed.join(', ')}; the log of the program says why`,
      };
};

const files: Look = async ({ db, clock }) => {
  const keys = await findStoredKeys(db);
  const tomorrow = new Date(clock.now().getTime() + 86_400_000);
  const there = await Promise.all(keys.map((key) => isUntouchedSince(storageFolder(), key, tomorrow)));
  const missing = there.filter((is) => !is).length;
  return missing === 0
    ? { state: 'well', zh: `${keys.length} 个文件都在`, en: `all ${keys.length} files are there` }
    : {
        state: 'wrong',
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

/** Only a running program, which holds them in memory, gets as far as this without its keys. */
const keysGone = (file: string): Found => ({
  state: 'wrong',
  zh: `密钥文件 ${file} 不见了，程序还凭内存中的密钥工作：不要停止程序，请先把副本放回原处`,
  en: `the key file ${file} is gone and the program works with the keys in its memory: do not stop it, bring the copy back first`,
});

const keys: Look = async ({ db }) => {
  const no = await whyKeysDoNotFit(db).catch(refusalOrThrow);
  if (no) return { state: 'wrong', zh: no.zh, en: no.en };
  const file = keyFilePath();
  if (!hasKeyFile() && (await findProbed(db)).length > 0) return keysGone(file);
  if (!hasKeyFile())
    return {
      state: 'weak',
      zh: `还没有密钥文件 ${file}：首次启动时建立`,
      en: `there is no key file ${file} yet: the first start makes it`,
    };
  if (isOpenToOthers())
    return {
      state: 'wrong',
      zh: `密钥文件 ${file} 可被其他用户读取：请运行 chmod 600`,
      en: `others can read the key file ${file}: run chmod 600 on it`,
    };
  const lost = await countLost(db);
  return {
    state: lost > 0 ? 'weak' : 'well',
    zh: `密钥文件与数据库相符：${file}${lost > 0 ? `；${lost} 项内容已失效，等待重新登记` : ''}`,
    en: `the key file fits the database: ${file}${lost > 0 ? `; ${lost} values are lost and wait to be asked for again` : ''}`,
  };
};

const version: Look = async () => {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
  const zh = `文脉 ${version}，Node.js ${process.versions.node}`;
  return { state: 'well', zh, en: `Wenmai ${version}, Node.js ${process.versions.node}` };
};

const quickLooks: [topic: Topic, look: Look][] = [
  ['backups', backups],
  ['backups', nightlyBackups],
  ['audit', auditChain],
  ['audit', auditAnchor],
  ['audit', auditRole],
  ['disk', disk],
  ['database', database],
  ['work', facts],
  ['work', nights],
  ['clock', clocks],
  ['keys', keys],
  ['program', version],
];

/** What cannot be looked at is a finding too: the others are told all the same. */
const notLookedAt = (trouble: unknown): Found => ({
  state: 'wrong',
  zh: '无法查看：请在服务器上运行 doctor，它会说明原因',
  en: 'this could not be looked at: run doctor on the machine, which tells why',
  detail: String(trouble),
});

const examineBy =
  (looks: typeof quickLooks) =>
  (patient: Patient): Promise<(Condition & Found)[]> =>
    Promise.all(looks.map(async ([topic, look]) => ({ topic, ...(await look(patient).catch(notLookedAt)) })));

/** What can be looked at while somebody waits for a page: all but each of the files. */
export const examineQuickly = examineBy(quickLooks);

/** Looks at everything that can go wrong behind a program that seems to run: each finding says what to do. */
export const examine = examineBy([...quickLooks, ['files', files]]);
