import { lostNumber, lostWords } from '#platform/crypto/numbers.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { type CellValue, type WrittenColumn, writeWorkbook } from '#platform/spreadsheets/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import {
  fullTimeWords,
  genderWords,
  genreWords,
  postWords,
  teamKindWords,
  type Word,
} from '../rules/words.ts';
import { type BrandFilter, findBrandsToExport } from './brands.ts';
import { mostExported } from './in-scope.ts';
import { findPeopleToExport, type PeopleFilter } from './people.ts';
import { findTeamsToExport, type TeamFilter } from './teams.ts';

export type Language = 'zh' | 'en';
type Heading = { key: string; zh: string; en: string; width?: number; kind?: WrittenColumn['kind'] };
type Sheet = {
  name: Word;
  headings: readonly Heading[];
  rows: readonly Record<string, CellValue>[];
  on: IsoDate;
};

/** A word of a closed list in a language; what is not known stays empty. */
const said = (words: Record<string, Word>, key: string | null | undefined, language: Language) =>
  (key && words[key]?.[language]) || '';

const workbookOf = async (language: Language, { name, headings, rows, on }: Sheet): Promise<FileAnswer> => {
  refuseIf(rows.length > mostExported ? refusals.exportTooLarge({ limit: mostExported }) : undefined);
  const columns = headings.map(({ key, width, kind, ...heading }) => ({
    key,
    width,
    kind,
    header: heading[language],
  }));
  return {
    name: `${name[language]} ${on}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeWorkbook({ sheetName: name[language], columns, rows }),
  };
};

const place: readonly Heading[] = [
  { key: 'organisationCode', zh: '单位代码', en: 'Organisation code', width: 16 },
  { key: 'organisationName', zh: '单位', en: 'Organisation', width: 20 },
];
const dates: readonly Heading[] = [
  { key: 'fromOn', zh: '开始日期', en: 'From', kind: 'date', width: 12 },
  { key: 'untilOn', zh: '结束日期', en: 'Until', kind: 'date', width: 12 },
];

const peopleHeadings: readonly Heading[] = [
  ...place,
  { key: 'name', zh: '姓名', en: 'Name', width: 12 },
  { key: 'gender', zh: '性别', en: 'Gender' },
  { key: 'birthYear', zh: '出生年份', en: 'Born', kind: 'number' },
  { key: 'phone', zh: '联系电话', en: 'Phone', width: 14 },
  { key: 'idNumber', zh: '身份证号', en: 'ID number', width: 22 },
  { key: 'posts', zh: '岗位', en: 'Posts', width: 40 },
  { key: 'volunteer', zh: '志愿者', en: 'Volunteer' },
  { key: 'teams', zh: '参加队伍', en: 'Teams', kind: 'number' },
  { key: 'demonstration', zh: '备注', en: 'Remark', width: 14 },
];

type HeldPost = { organisationName: string; post: string; fullTime: boolean };

const postsSaid = (posts: readonly HeldPost[], language: Language) =>
  posts
    .map(({ organisationName, post, fullTime }) => {
      const kind = said(fullTimeWords, fullTime ? 'yes' : 'no', language);
      return `${organisationName} ${said(postWords, post, language)} (${kind})`;
    })
    .join('; ');

const saidNumber = (masked: string | null, language: Language) =>
  masked === lostNumber ? lostWords[language] : masked;

/** The list of people as a workbook, in the language asked for. */
export const exportPeople = async (reading: Reading, query: PeopleFilter & { language: Language }) => {
  const { language } = query;
  const found = await findPeopleToExport(reading, query, mostExported);
  const rows = found.map((row) => ({
    ...row,
    gender: said(genderWords, row.gender, language),
    phone: saidNumber(row.phone, language),
    idNumber: saidNumber(row.idNumber, language),
    posts: postsSaid(row.posts, language),
    volunteer: row.volunteer ? { zh: '是', en: 'yes' }[language] : '',
    demonstration: row.demonstration ? { zh: '示范数据', en: 'demonstration' }[language] : '',
  }));
  const name = { zh: '人员', en: 'People' };
  return workbookOf(language, { name, headings: peopleHeadings, rows, on: query.on ?? reading.today });
};

const teamHeadings: readonly Heading[] = [
  ...place,
  { key: 'name', zh: '队伍名称', en: 'Team', width: 24 },
  { key: 'kind', zh: '类别', en: 'Kind', width: 12 },
  { key: 'genre', zh: '门类', en: 'Genre', width: 12 },
  { key: 'leaderName', zh: '队长', en: 'Leader', width: 12 },
  { key: 'strength', zh: '人数', en: 'Strength', kind: 'number' },
  ...dates,
];

/** The list of teams as a workbook, in the language asked for. */
export const exportTeams = async (reading: Reading, query: TeamFilter & { language: Language }) => {
  const { language } = query;
  const found = await findTeamsToExport(reading, query, mostExported);
  const rows = found.map((row) => ({
    ...row,
    kind: said(teamKindWords, row.kind, language),
    genre: said(genreWords, row.genre, language),
  }));
  const name = { zh: '队伍', en: 'Teams' };
  return workbookOf(language, { name, headings: teamHeadings, rows, on: query.on ?? reading.today });
};

const brandHeadings: readonly Heading[] = [
  ...place,
  { key: 'name', zh: '品牌名称', en: 'Brand', width: 24 },
  { key: 'genre', zh: '门类', en: 'Genre', width: 14 },
  { key: 'story', zh: '简介', en: 'Story', width: 60 },
  { key: 'photoCount', zh: '照片数', en: 'Photos', kind: 'number' },
  ...dates,
];

/** The list of local brands as a workbook, in the language asked for. */
export const exportBrands = async (reading: Reading, query: BrandFilter & { language: Language }) => {
  const rows = await findBrandsToExport(reading, query, mostExported);
  const name = { zh: '文化品牌', en: 'Brands' };
  return workbookOf(query.language, { name, headings: brandHeadings, rows, on: query.on ?? reading.today });
};
