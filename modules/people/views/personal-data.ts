import { type Role, roleNames, roleWords } from '#modules/organisations/rules.ts';
import type { FileAnswer } from '#platform/http/handle.ts';
import {
  basisWords,
  formWords,
  type PersonalData,
  type PersonalItem,
  subjectWords,
} from '#platform/personal-data/index.ts';
import { writeWorkbook } from '#platform/spreadsheets/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type { RegisteredItem } from '../contract/personal.ts';
import type { Language } from './exports.ts';

let declared: readonly PersonalData[] = [];

/** Hands over what every module declares; modules after this one are not for it to know. */
export const usePersonalData = (all: readonly PersonalData[]): void => {
  declared = all;
};

export const declaredPersonalData = (): readonly PersonalData[] => declared;

const rolesOf = (seen: PersonalItem['inFull']): Role[] => {
  if (seen === undefined) return [];
  return typeof seen === 'string' ? [...roleNames] : ([...seen.roles] as Role[]);
};

const registered = ({ inFull, masked, form = 'plain', columns, ...said }: PersonalItem): RegisteredItem => ({
  ...said,
  id: `${said.table} ${columns.join(' ')}`,
  columns: [...columns],
  form,
  inFull: rolesOf(inFull),
  masked: rolesOf(masked),
});

/** What is kept about whom, why, how long, and who sees it. */
export const listPersonalData = async () => ({
  rows: declared.flatMap(({ items }) => items).map(registered),
});

const headings = [
  { key: 'what', zh: '个人信息', en: 'What', width: 34 },
  { key: 'whose', zh: '对象', en: 'Whose', width: 28 },
  { key: 'purpose', zh: '用途', en: 'Purpose', width: 34 },
  { key: 'basis', zh: '依据', en: 'Legal basis', width: 40 },
  { key: 'keptFor', zh: '保存期限', en: 'Kept for', width: 40 },
  { key: 'inFull', zh: '可见完整内容', en: 'Seen in full by', width: 40 },
  { key: 'masked', zh: '可见部分内容', en: 'Seen in part by', width: 40 },
  { key: 'form', zh: '存储形式', en: 'Kept as', width: 24 },
  { key: 'erasure', zh: '如何清除', en: 'How it goes', width: 34 },
  { key: 'place', zh: '数据表与字段', en: 'Table and columns', width: 44 },
] as const;

const sayRoles = (seen: readonly Role[], language: Language) =>
  seen.map((role) => roleWords[role][language]).join(language === 'zh' ? '、' : ', ');

/** The register as a workbook, in the language asked for. */
export const exportPersonalData = async (reading: Reading, language: Language): Promise<FileAnswer> => {
  const { rows } = await listPersonalData();
  const said = rows.map(({ table, columns, inFull, masked, ...row }) => ({
    what: row.what[language],
    whose: subjectWords[row.whose][language],
    purpose: row.purpose[language],
    basis: basisWords[row.basis][language],
    keptFor: row.keptFor[language],
    inFull: sayRoles(inFull, language),
    masked: sayRoles(masked, language),
    form: formWords[row.form][language],
    erasure: row.erasure[language],
    place: `${table}: ${columns.join(', ')}`,
  }));
  const name = { zh: '个人信息登记', en: 'Register of personal data' }[language];
  const columns = headings.map(({ key, width, ...heading }) => ({ key, width, header: heading[language] }));
  return {
    name: `${name} ${reading.today}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeWorkbook({ sheetName: name, columns, rows: said }),
  };
};
