import type { FileAnswer } from '#platform/http/handle.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { type Workbook, writeWorkbook } from '#platform/spreadsheets/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Subject, Tier } from '../rules.ts';
import { type CourseFilter, countCourses, findCourses } from './courses.ts';
import { countHours, findHours, type HoursFilter } from './hours.ts';

const mostLines = 20_000;

const inChinese = {
  subject: {
    theory: '文化理论',
    arts: '艺术素养',
    'library-work': '图书管理',
    'reading-promotion': '阅读推广',
    heritage: '非遗传承',
    digital: '数字服务',
    safety: '安全',
    volunteering: '志愿服务',
    other: '其他',
  } satisfies Record<Subject, string>,
  tier: { district: '区级', town: '镇街', village: '村居' } satisfies Record<Tier, string>,
};

const refuseTooMany = (count: number) =>
  refuseIf(count > mostLines ? refusals.tooManyToExport({ count, limit: mostLines }) : undefined);

const fileOf = async (name: string, workbook: Workbook): Promise<FileAnswer> => ({
  name: `${name}.xlsx`,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  bytes: await writeWorkbook(workbook),
});

/** The courses of a filter as a workbook; refused above 20,000 lines. */
export const exportCourses = async (reading: Reading, filter: CourseFilter): Promise<FileAnswer> => {
  refuseTooMany(await countCourses(reading, filter));
  const rows = await findCourses(reading, filter, {
    sort: 'fromOn',
    order: 'asc',
    limit: mostLines,
    offset: 0,
  });
  return fileOf(`培训课程 ${reading.today}`, {
    sheetName: '培训课程',
    columns: [
      { key: 'organisationName', header: '组织单位', width: 24 },
      { key: 'title', header: '课程', width: 32 },
      { key: 'subject', header: '内容' },
      { key: 'tier', header: '对象' },
      { key: 'trainer', header: '授课人', width: 16 },
      { key: 'fromOn', header: '开始日期', kind: 'date' },
      { key: 'untilOn', header: '结束日期', kind: 'date' },
      { key: 'sessionCount', header: '课次', kind: 'number' },
      { key: 'peopleCount', header: '参训人数', kind: 'number' },
      { key: 'hours', header: '总学时', kind: 'number' },
      { key: 'demonstration', header: '演示数据' },
    ],
    rows: rows.map((row) => ({
      ...row,
      subject: inChinese.subject[row.subject],
      tier: inChinese.tier[row.tier],
      demonstration: row.demonstration ? '是' : '否',
    })),
  });
};

/** The hours of a year by person in post as a workbook; refused above 20,000 lines. */
export const exportHours = async (reading: Reading, filter: HoursFilter): Promise<FileAnswer> => {
  refuseTooMany((await countHours(reading, filter)).total);
  const rows = await findHours(reading, filter, {
    sort: 'organisationName',
    order: 'asc',
    limit: mostLines,
    offset: 0,
  });
  return fileOf(`${filter.year} 年培训学时`, {
    sheetName: '培训学时',
    columns: [
      { key: 'organisationName', header: '单位', width: 24 },
      { key: 'name', header: '姓名' },
      { key: 'fullTime', header: '专职' },
      { key: 'hours', header: '本单位学时', kind: 'number' },
      { key: 'hoursElsewhere', header: '其他单位学时', kind: 'number' },
      { key: 'missingHours', header: '还差学时', kind: 'number' },
    ],
    rows: rows.map((row) => ({ ...row, fullTime: row.fullTime ? '是' : '否' })),
  });
};
