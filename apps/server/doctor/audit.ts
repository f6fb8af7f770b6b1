import { sql } from 'kysely';
import { type Anchor, anchorsFile, lastAnchorSetting } from '#platform/audit/anchors.ts';
import { couldChangeAudit } from '#platform/audit/protection.ts';
import { lastVerification } from '#platform/audit/verification.ts';
import { settingOf } from '#platform/settings/index.ts';
import { type Finding, mostWaitMs, type Patient, twoDaysMs } from './finding.ts';

/** Whether the program could change what it kept. */
export const auditRole = async ({ db }: Patient): Promise<Finding> =>
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

/** Whether entries are sealed in time, and what the last verification found. */
export const auditChain = async ({ db }: Patient): Promise<Finding> => {
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

/** When the chain was last anchored. */
export const auditAnchor = async ({ db, clock }: Patient): Promise<Finding> => {
  const last = await settingOf<Anchor>(db, lastAnchorSetting);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from platform.audit_seal limit 1) any_seal`.execute(db);
  if (!last && rows[0]?.count === 0)
    return { well: true, zh: '尚无审计链可锚定', en: 'no chain to anchor yet' };
  const age = last ? clock.now().getTime() - Date.parse(last.at) : Number.POSITIVE_INFINITY;
  return last && age <= twoDaysMs
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
