import type { FileAnswer } from '#platform/http/handle.ts';
import { writeWorkbook } from '#platform/spreadsheets/index.ts';
import type { ImportKind } from '../contract/imports.ts';
import { exampleMark, headings } from '../operations/import-headings.ts';
import { fullTimeWords, genreWords, postWords, teamKindWords, type Word } from '../rules/words.ts';
import type { Language } from './exports.ts';

type Cells = Record<string, string | number>;

const names: Record<ImportKind, Word> = {
  staff: { zh: '人员岗位', en: 'Staff' },
  volunteers: { zh: '志愿者', en: 'Volunteers' },
  teams: { zh: '队伍与队员', en: 'Teams' },
};

/** An invented line that shows the form; its first cell says so, and imports pass it over. */
const examples: Record<ImportKind, Record<Language, Cells>> = {
  staff: {
    zh: {
      name: '张三',
      gender: '女',
      birthYear: 1988,
      post: '文化干事',
      fullTime: '专职',
      fromOn: '2026-03-05',
    },
    en: {
      name: '张三',
      gender: 'female',
      birthYear: 1988,
      post: 'cultural officer',
      fullTime: 'full-time',
      fromOn: '2026-03-05',
    },
  },
  volunteers: {
    zh: { name: '李四', gender: '男', birthYear: 1990, skills: '图书整理、活动秩序', fromOn: '2026-03-05' },
    en: {
      name: '李四',
      gender: 'male',
      birthYear: 1990,
      skills: 'shelving, stewarding',
      fromOn: '2026-03-05',
    },
  },
  teams: {
    zh: {
      team: '夕阳红舞蹈队',
      kind: '文艺团队',
      genre: '舞蹈',
      name: '王五',
      gender: '女',
      birthYear: 1958,
      fromOn: '2026-03-05',
    },
    en: {
      team: '夕阳红舞蹈队',
      kind: 'art team',
      genre: 'dance',
      name: '王五',
      gender: 'female',
      birthYear: 1958,
      fromOn: '2026-03-05',
    },
  },
};

const choices = (words: Record<string, Word>, language: Language) =>
  Object.values(words)
    .map((word) => word[language])
    .join(language === 'zh' ? '、' : ', ');

const general: Record<Language, readonly string[]> = {
  zh: [
    `带“${exampleMark}”的一行只作示范，导入时自动跳过，可以删除。`,
    '任何一行有错，整个文件都不导入，并逐行列出原因；改好后重新上传即可。同一文件重复导入不会产生重复记录。',
    '日期写成 2026-03-05；不填时按导入当日。联系电话、身份证号可以不填；填写的加密保存，只显示部分数字。',
  ],
  en: [
    `The line marked ${exampleMark} only shows the form; imports pass it over and it may be deleted.`,
    'If any line is wrong nothing is imported and every reason is listed by line. The same file imported twice makes no doubles.',
    'Write dates as 2026-03-05; an empty date means the day of the import. Phone and ID number may stay empty; what is given is kept encrypted and shown in part.',
  ],
};

const particular: Record<ImportKind, Record<Language, readonly string[]>> = {
  staff: {
    zh: [`岗位：${choices(postWords, 'zh')}。`, `专职/兼职：${choices(fullTimeWords, 'zh')}。`],
    en: [`post: ${choices(postWords, 'en')}.`, `full-time: ${choices(fullTimeWords, 'en')}.`],
  },
  volunteers: { zh: [], en: [] },
  teams: {
    zh: [`类别：${choices(teamKindWords, 'zh')}。`, `门类（仅文艺团队）：${choices(genreWords, 'zh')}。`],
    en: [`kind: ${choices(teamKindWords, 'en')}.`, `genre (art teams only): ${choices(genreWords, 'en')}.`],
  },
};

/** A workbook to fill in: the headings of the import, one example line marked 示例, and how to fill in on a second sheet. */
export const showImportTemplate = async (kind: ImportKind, language: Language): Promise<FileAnswer> => {
  const usual = language === 'zh' ? 0 : 1;
  const columns = Object.entries(headings[kind]).map(([key, spellings]) => ({
    key,
    header: spellings[usual] ?? key,
    kind: key.endsWith('On') ? ('date' as const) : ('text' as const),
    width: 16,
  }));
  const example = { organisationCode: exampleMark, ...examples[kind][language] };
  return {
    name: `${names[kind][language]}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeWorkbook({
      sheetName: names[kind][language],
      columns,
      rows: [example],
      notes: [...general[language], ...particular[kind][language]],
    }),
  };
};
