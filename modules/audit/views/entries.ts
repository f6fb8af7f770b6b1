import { beginningOf } from '#modules/access/rules/keys.ts';
import { containing } from '#platform/database/containing.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import { writeCsv, writeWorkbook } from '#platform/spreadsheets/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract.ts';
import { permissions } from '../permissions.ts';
import { outcomeWords, sayAction, sayActor, sayPlace } from '../rules.ts';
import { type Entry, findAllSought, searchAudit } from './search.ts';

/** A page of the audit, newest first; entries without an organisation are shown to every auditor. */
export const listAudit = async (reading: Reading, query: QueryOf<typeof contract.listAudit>) => {
  const { page, pageSize, ...sought } = query;
  const { rows, ...counted } = await searchAudit(reading, sought, page, pageSize);
  return { ...counted, rows: rows.map((entry) => ({ ...entry, at: entry.at.toISOString() })) };
};

/** The accounts within reach with this name, user name or id; those whose roles ended too, for what they did stays. */
export const listActors = (reading: Reading, { search, accountId }: QueryOf<typeof contract.listActors>) => {
  const like = containing(search.toLowerCase());
  return reading.db
    .selectFrom('access.namedAccount')
    .select(['id', 'name', 'username'])
    .where((is) =>
      accountId ? is('id', '=', accountId) : is.or([is('username', 'like', like), is('name', 'like', like)]),
    )
    .where('id', 'in', (accounts) =>
      accounts
        .selectFrom('access.heldGrant as held')
        .select('held.accountId')
        .where(may(reading.actor, permissions.read, 'held.organisation_id')),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(20)
    .execute();
};

const headings = [
  { key: 'id', zh: '编号', en: 'Number', width: 10 },
  { key: 'at', zh: '时间（UTC）', en: 'When (UTC)', width: 24 },
  { key: 'actorName', zh: '操作人', en: 'Who', width: 20 },
  { key: 'apiKeyName', zh: '接口密钥', en: 'API key', width: 20 },
  { key: 'apiKeyBegins', zh: '密钥开头', en: 'Key begins', width: 42 },
  { key: 'said', zh: '操作', en: 'Action', width: 24 },
  { key: 'action', zh: '操作代码', en: 'Action code', width: 24 },
  { key: 'organisationName', zh: '单位', en: 'Organisation', width: 20 },
  { key: 'outcome', zh: '结果', en: 'Outcome', width: 8 },
  { key: 'refusalCode', zh: '拒绝原因码', en: 'Refusal code', width: 24 },
  { key: 'reason', zh: '事由', en: 'Reason', width: 24 },
  { key: 'address', zh: '来源', en: 'From where', width: 16 },
  { key: 'requestId', zh: '请求编号', en: 'Request', width: 16 },
  { key: 'changes', zh: '内容', en: 'Content', width: 60 },
] as const;

/** What a cell of a workbook holds at most. */
const longestCell = 32_000;

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const rowOf = (entry: Entry, language: 'zh' | 'en') => ({
  ...entry,
  at: entry.at.toISOString(),
  actorName: sayActor(entry.actorName, language),
  apiKeyBegins: entry.apiKeyId && beginningOf(entry.apiKeyId),
  said: sayAction(entry.action, language),
  outcome: outcomeWords[entry.outcome][language],
  address: sayPlace(entry, language),
  changes: entry.changes.length > 0 ? JSON.stringify(entry.changes).slice(0, longestCell) : '',
});

/** The entries sought as a file; that they were taken out stands in the audit too. */
export const exportAudit = async (
  reading: Reading,
  { language, format, ...sought }: QueryOf<typeof contract.exportAudit>,
): Promise<FileAnswer> => {
  const entries = await findAllSought(reading, sought);
  const rows = entries.map(({ actorId, ...entry }) => rowOf({ ...entry, actorId }, language));
  const columns = headings.map(({ key, width, ...heading }) => ({ key, width, header: heading[language] }));
  const name = `${language === 'zh' ? '审计记录' : 'audit'} ${reading.today}.${format}`;
  return format === 'csv'
    ? { name, mediaType: 'text/csv; charset=utf-8', bytes: writeCsv({ columns, rows }) }
    : { name, mediaType: workbookType, bytes: await writeWorkbook({ sheetName: '审计记录', columns, rows }) };
};
