import { sql } from 'kysely';
import { type Anchor, anchorsFile, lastAnchorSetting } from '#platform/audit/anchors.ts';
import { couldChangeAudit } from '#platform/audit/protection.ts';
import { lastVerification } from '#platform/audit/verification.ts';
import { settingOf } from '#platform/settings/index.ts';
import { type Look, mostWaitMs, sayMoment, twoDaysMs } from './finding.ts';

/** Whether the program could change what it kept. */
export const auditRole: Look = async ({ db }) =>
  (await couldChangeAudit(db))
    ? {
        state: 'wrong',
        zh: '程序的数据库角色能改动审计记录：请建立单独的角色，见操作手册“审计”一节',
        en: 'the program’s database role could change the audit: make a role of its own, see “The audit” in the operator guide',
      }
    : {
        state: 'well',
        zh: '程序的数据库角色不能改动审计记录',
        en: 'the program’s database role cannot change the audit',
      };

/** Whether entries are sealed in time, and what the last verification found. */
export const auditChain: Look = async ({ db }) => {
  const { rows } = await sql<{ late: number; sealedAt: Date | null }>`
    select count(*)::int as late,
      (select sealed_at from platform.audit_seal order by number desc limit 1) as sealed_at
    from platform.audit_entry entry
    where entry.id > coalesce((select max(entry_id) from platform.audit_seal), 0)
      and entry.at < now() - ${`${mostWaitMs} milliseconds`}::interval`.execute(db);
  const { late = 0, sealedAt = null } = rows[0] ?? {};
  const sealed = sealedAt && sayMoment(sealedAt.toISOString());
  const { last } = await lastVerification(db);
  if (last && last.breaksInAll > 0)
    return {
      state: 'wrong',
      zh: `审计链有 ${last.breaksInAll} 处断裂（${sayMoment(last.verifiedAt)}）：请保全数据库与锚定文件，并按应急预案处置`,
      en: `the chain of the audit is broken in ${last.breaksInAll} places (${sayMoment(last.verifiedAt)}): keep the database and the anchors as they are, and follow the incident guide`,
    };
  return late > 0
    ? {
        state: 'wrong',
        zh: `${late} 条审计记录超过一分钟未封存：程序没有运行，或见程序日志`,
        en: `${late} entries of the audit have waited for more than a minute to be sealed: the program does not run, or its log says why`,
      }
    : {
        state: 'well',
        zh: `审计链没有积压${sealed ? `，最近封存于 ${sealed}` : ''}`,
        en: `the chain of the audit is up to date${sealed ? `, last sealed at ${sealed}` : ''}`,
      };
};

/** When the chain was last anchored; a chain that began a night ago at most has had no time to be. */
export const auditAnchor: Look = async ({ db, clock }) => {
  const last = await settingOf<Anchor>(db, lastAnchorSetting);
  const { rows } = await sql<{ sealedAt: Date }>`
    select sealed_at from platform.audit_seal order by number limit 1`.execute(db);
  const ageOf = (instant: string | Date) => clock.now().getTime() - new Date(instant).getTime();
  const [first] = rows;
  if (!last && (!first || ageOf(first.sealedAt) <= twoDaysMs))
    return {
      state: 'well',
      zh: '审计链将在夜间首次锚定',
      en: 'the chain of the audit is anchored tonight for the first time',
    };
  return last && ageOf(last.at) <= twoDaysMs
    ? {
        state: 'well',
        zh: `审计链最近锚定于 ${sayMoment(last.at)}，共 ${last.count} 条`,
        en: `the audit was last anchored at ${sayMoment(last.at)}, ${last.count} entries`,
      }
    : {
        state: 'wrong',
        zh: `${last ? `审计链最近锚定于 ${sayMoment(last.at)}` : '审计链还没有锚定'}：请运行 audit anchor（写入 ${anchorsFile()}）`,
        en: `${last ? `the audit was last anchored at ${sayMoment(last.at)}` : 'the audit is not anchored yet'}: run audit anchor (writes ${anchorsFile()})`,
      };
};
