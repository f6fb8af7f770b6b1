import { z } from 'zod';
import { Day, line } from '#platform/http/shapes.ts';
import { choiceCell, dateCell, numberCell } from '#platform/spreadsheets/index.ts';
import { IdNumber, Phone } from '../contract/parts.ts';
import {
  fullTimeWords,
  genderWords,
  genreWords,
  postWords,
  spellingsOf,
  teamKindWords,
} from '../rules/words.ts';

const dayCell = () => dateCell().pipe(Day).optional();
const birthYearCell = () =>
  z
    .string()
    .transform((text) => text.replace(/年$/, ''))
    .pipe(numberCell(z.number().int().min(1900).max(2100)))
    .optional();
const genderCell = () => choiceCell(spellingsOf(genderWords)).optional();

/** The lines of each import file. An empty cell is a value that was not given. */
export const StaffLine = z.strictObject({
  organisationCode: line(32),
  name: line(40),
  gender: genderCell(),
  birthYear: birthYearCell(),
  phone: Phone.optional(),
  idNumber: IdNumber.optional(),
  post: choiceCell(spellingsOf(postWords)),
  fullTime: choiceCell(spellingsOf(fullTimeWords)).transform((said) => said === 'yes'),
  fromOn: dayCell(),
  untilOn: dayCell(),
});

export const VolunteerLine = z.strictObject({
  organisationCode: line(32),
  name: line(40),
  gender: genderCell(),
  birthYear: birthYearCell(),
  phone: Phone.optional(),
  idNumber: IdNumber.optional(),
  skills: line(200).optional(),
  fromOn: dayCell(),
  untilOn: dayCell(),
});

export const TeamLine = z.strictObject({
  organisationCode: line(32),
  team: line(60),
  kind: choiceCell(spellingsOf(teamKindWords)),
  genre: choiceCell(spellingsOf(genreWords)).optional(),
  name: line(40).optional(),
  gender: genderCell(),
  birthYear: birthYearCell(),
  phone: Phone.optional(),
  idNumber: IdNumber.optional(),
  fromOn: dayCell(),
  untilOn: dayCell(),
});

const organisationCode = ['单位代码', 'organisation code', 'organisation_code', 'code', '代码'];
const gender = ['性别', 'gender', 'sex'];
const birthYear = ['出生年份', 'birth year', 'birth_year', 'born', '出生年'];
const phone = ['联系电话', 'phone', 'mobile', '电话', '手机', '手机号'];
const idNumber = ['身份证号', 'id number', 'id_number', '身份证', '身份证号码', '公民身份号码'];
const untilOn = ['结束日期', 'until date', 'until_on', 'until'];

/** The accepted headings of each field: the usual Chinese one first, the usual English one second. */
export const headings = {
  staff: {
    organisationCode,
    name: ['姓名', 'name'],
    gender,
    birthYear,
    phone,
    idNumber,
    post: ['岗位', 'post', '职务'],
    fullTime: ['专职/兼职', 'full-time', 'full_time', '专兼职', '是否专职'],
    fromOn: ['任职日期', 'from date', 'from_on', 'from', '开始日期'],
    untilOn,
  },
  volunteers: {
    organisationCode,
    name: ['姓名', 'name'],
    gender,
    birthYear,
    phone,
    idNumber,
    skills: ['特长', 'skills', '服务特长'],
    fromOn: ['登记日期', 'from date', 'from_on', 'from', '开始日期'],
    untilOn,
  },
  teams: {
    organisationCode,
    team: ['队伍名称', 'team', 'team name', '团队名称', '队伍'],
    kind: ['类别', 'kind', '队伍类别'],
    genre: ['门类', 'genre', '艺术门类'],
    name: ['队员姓名', 'member name', 'member', '姓名', 'name'],
    gender,
    birthYear,
    phone,
    idNumber,
    fromOn: ['入队日期', 'from date', 'from_on', 'from', '开始日期'],
    untilOn,
  },
} as const;

/** The word in a cell that marks a line as the example of a template; such lines are passed over. */
export const exampleMark = '示例';
