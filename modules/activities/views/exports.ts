import { timeIn } from '#modules/centres/rules/district-day.ts';
import { districtTimeZone } from '#platform/clock.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { writeWorkbook } from '#platform/spreadsheets/index.ts';
import { wordsIn } from '#platform/words.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { refusals } from '../refusals.ts';
import { categoryWords, isAnnouncedInFull, type State, themeWords } from '../rules.ts';
import { countProgrammes, findProgrammes, type ProgrammeRow } from './programmes.ts';
import { countSessions, findSessions, type SessionRow } from './sessions.ts';

const mostLines = 20_000;
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const inChinese = {
  category: wordsIn(categoryWords, 'zh'),
  theme: wordsIn(themeWords, 'zh'),
  state: { planned: '计划', held: '已举办', cancelled: '已取消' } satisfies Record<State, string>,
};

const yesNo = (said: boolean) => (said ? '是' : '否');

const refuseTooMany = (count: number) =>
  refuseIf(count > mostLines ? refusals.tooManyToExport({ count, limit: mostLines }) : undefined);

const sessionColumns = [
  { key: 'organisationName', header: '单位', width: 20 },
  { key: 'item', header: '项目', width: 28 },
  { key: 'category', header: '基本服务', width: 12 },
  { key: 'theme', header: '主题', width: 18 },
  { key: 'onDate', header: '日期', kind: 'date' },
  { key: 'begins', header: '开始' },
  { key: 'ends', header: '结束' },
  { key: 'place', header: '地点', width: 24 },
  { key: 'organiser', header: '组织者', width: 20 },
  { key: 'announcedOn', header: '公示日期', kind: 'date' },
  { key: 'announcedInFull', header: '四要素提前公示' },
  { key: 'state', header: '状态' },
  { key: 'headCount', header: '参加人次', kind: 'number' },
  { key: 'source', header: '登记方式' },
  { key: 'struck', header: '已注销' },
  { key: 'demonstration', header: '演示数据' },
] as const;

const sessionLine = (row: SessionRow) => ({
  ...row,
  category: inChinese.category[row.category],
  theme: inChinese.theme[row.theme],
  state: inChinese.state[row.state],
  begins: timeIn(row.startsAt, districtTimeZone),
  ends: timeIn(row.endsAt, districtTimeZone),
  announcedInFull: yesNo(isAnnouncedInFull(row)),
  source: row.source === 'paper' ? '纸质补录' : '系统登记',
  struck: yesNo(row.struckAt !== null),
  demonstration: yesNo(row.demonstration),
  startsAt: null,
  endsAt: null,
  struckAt: null,
});

/** The sessions a filter finds as a workbook, oldest first; refused beyond 20,000 lines. */
export const exportSessions = async (
  reading: Reading,
  filter: QueryOf<typeof contract.exportSessions>,
): Promise<FileAnswer> => {
  refuseTooMany(await countSessions(reading, filter));
  const page = { sort: 'onDate', order: 'asc', page: 1, pageSize: mostLines } as const;
  const rows = (await findSessions(reading, filter, page)).map(sessionLine);
  const bytes = await writeWorkbook({ sheetName: '活动场次', columns: sessionColumns, rows });
  return { name: `活动场次-${reading.today}.xlsx`, mediaType, bytes };
};

const programmeColumns = [
  { key: 'organisationName', header: '单位', width: 20 },
  { key: 'item', header: '项目', width: 28 },
  { key: 'category', header: '基本服务', width: 12 },
  { key: 'theme', header: '主题', width: 18 },
  { key: 'usualTime', header: '常规时间', width: 20 },
  { key: 'place', header: '地点', width: 24 },
  { key: 'organiser', header: '组织者', width: 20 },
  { key: 'standing', header: '常设' },
  { key: 'free', header: '免费' },
  { key: 'fromOn', header: '开始日期', kind: 'date' },
  { key: 'untilOn', header: '结束日期', kind: 'date' },
  { key: 'demonstration', header: '演示数据' },
] as const;

const programmeLine = (row: ProgrammeRow) => ({
  ...row,
  category: inChinese.category[row.category],
  theme: inChinese.theme[row.theme],
  standing: yesNo(row.standing),
  free: yesNo(row.free),
  demonstration: yesNo(row.demonstration),
});

/** The programmes a filter finds as a workbook; refused beyond 20,000 lines. */
export const exportProgrammes = async (
  reading: Reading,
  filter: QueryOf<typeof contract.exportProgrammes>,
): Promise<FileAnswer> => {
  refuseTooMany(await countProgrammes(reading, filter));
  const page = { sort: 'organisationName', order: 'asc', page: 1, pageSize: mostLines } as const;
  const rows = (await findProgrammes(reading, filter, page)).map(programmeLine);
  const bytes = await writeWorkbook({ sheetName: '活动项目', columns: programmeColumns, rows });
  return { name: `活动项目-${reading.today}.xlsx`, mediaType, bytes };
};
