import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { choiceCell, dateCell, numberCell, readLines, type Table, yesNoCell } from '../index.ts';

const person = z.object({
  name: z.string().min(2).max(10),
  bornOn: dateCell().optional(),
  hours: numberCell(z.number().int().min(0).max(100)).optional(),
  kind: choiceCell({ 'full-time': ['专职', 'full-time'], 'part-time': ['兼职', 'part-time'] }).optional(),
  onDuty: yesNoCell().optional(),
  phone: z
    .string()
    .regex(/^1\d{10}$/)
    .optional(),
  email: z.email().optional(),
  opensAt: z.iso.time().optional(),
});

const headers = {
  name: ['姓名', 'Name'],
  bornOn: ['出生日期', 'Born on'],
  hours: ['学时', 'Hours'],
  kind: ['类别', 'Kind'],
  onDuty: ['在岗', 'On duty'],
  phone: ['电话', 'Phone'],
  email: ['邮箱', 'E-mail'],
  opensAt: ['开门时间', 'Opens at'],
};

const aTable = (...lines: Record<string, string>[]): Table => ({
  headers: Object.keys(lines[0] ?? {}),
  rows: lines.map((cells, index) => ({ line: index + 2, cells })),
});

const read = (table: Table) => readLines(table, person, { headers, halfWidth: ['phone', 'hours'] });

const problemsWith = (header: string, text: string) => read(aTable({ 姓名: '张三', [header]: text })).bad;

test('right lines become values with the numbers of their lines', () => {
  const table = aTable(
    { 姓名: '张三', 出生日期: '1990-01-02', 学时: '56', 类别: '专职', 在岗: '是' },
    { 姓名: '李四', 出生日期: '', 学时: '', 类别: '', 在岗: '' },
  );
  expect(read(table)).toEqual({
    good: [
      { line: 2, value: { name: '张三', bornOn: '1990-01-02', hours: 56, kind: 'full-time', onDuty: true } },
      { line: 3, value: { name: '李四' } },
    ],
    bad: [],
  });
});

test.each([
  ['English', 'Name', 'Born on'],
  ['other letter sizes and spaces', 'name', 'BORN  ON'],
  ['a star for required', '姓名*', '出生日期 '],
  ['a line break', '姓\n名', '出生日期'],
])('headers are understood: %s', (_, name, bornOn) => {
  const { good } = read(aTable({ [name]: '张三', [bornOn]: '1990-01-02' }));
  expect(good[0]?.value).toEqual({ name: '张三', bornOn: '1990-01-02' });
});

describe('the whole table is refused', () => {
  const refusal = (table: Table) => {
    try {
      return read(table);
    } catch (error) {
      return error;
    }
  };

  test('for columns that nobody knows, listing them and those that can be used', () => {
    expect(refusal(aTable({ 姓名: '张三', 星座: '白羊', 血型: 'A' }))).toMatchObject({
      code: 'spreadsheets.unknown-column',
      details: { columns: '星座、血型', accepted: '姓名、出生日期、学时、类别、在岗、电话、邮箱、开门时间' },
    });
  });

  test('for a required column that is missing', () => {
    expect(refusal(aTable({ 学时: '3' }))).toMatchObject({
      code: 'spreadsheets.missing-column',
      details: { columns: '姓名' },
    });
  });

  test('for one column in two spellings', () => {
    expect(refusal(aTable({ 姓名: '张三', Name: '张三' }))).toMatchObject({
      code: 'spreadsheets.repeated-column',
      details: { first: '姓名', second: 'Name' },
    });
  });
});

test.each([
  ['2026-03-05', '2026-03-05'],
  ['2026/3/5', '2026-03-05'],
  ['2026.3.5', '2026-03-05'],
  ['2026年3月5日', '2026-03-05'],
  ['20260305', '2026-03-05'],
  ['2026/3/5 0:00', '2026-03-05'],
  ['2024-2-29', '2024-02-29'],
])('a day may be written as %s', (text, day) => {
  expect(read(aTable({ 姓名: '张三', 出生日期: text })).good[0]?.value.bornOn).toBe(day);
});

test.each([
  ['姓名', '', 'required', '必须填写'],
  ['姓名', '张', 'too-short', '不能少于 2 个字'],
  ['姓名', '张'.repeat(11), 'too-long', '不能超过 10 个字'],
  ['出生日期', '春天', 'not-a-date', '“春天”不是日期'],
  ['出生日期', '2026-03', 'not-a-date', '“2026-03”不是日期'],
  ['出生日期', '2026-03-05 19:00', 'not-a-date', '不是日期'],
  ['出生日期', '2026-02-30', 'impossible-date', '“2026-02-30”这一天不存在'],
  ['出生日期', '2025/2/29', 'impossible-date', '“2025/2/29”这一天不存在'],
  ['出生日期', '2026年13月1日', 'impossible-date', '不存在'],
  ['学时', '很多', 'not-a-number', '“很多”不是数字'],
  ['学时', '0x10', 'not-a-number', '不是数字'],
  ['学时', '1e3', 'not-a-number', '不是数字'],
  ['学时', '1,2', 'not-a-number', '不是数字'],
  ['学时', '1.5', 'not-whole', '“1.5”不是整数'],
  ['学时', '101', 'too-high', '不能大于 100'],
  ['学时', '-1', 'too-low', '不能小于 0'],
  ['类别', '临时', 'not-one-of', '“临时”不在可选范围内:专职、兼职'],
  ['在岗', '也许', 'not-one-of', '不在可选范围内'],
  ['电话', '12345', 'wrong-form', '“12345”的格式不对'],
  ['邮箱', '张三', 'not-an-email', '不是电子邮箱地址'],
  ['开门时间', '八点', 'not-a-time', '“八点”不是时间'],
])('a bad cell is said in plain words: %s %j', (column, text, code, zh) => {
  const [problem, ...others] = problemsWith(column, text);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ line: 2, column, code: `spreadsheets.${code}` });
  expect(problem?.zh).toContain(zh);
  expect(problem?.en).toMatch(/^["A-Z].*\.$/);
});

test('every bad cell of every line is reported, once, under the header that stands in the file', () => {
  const table = aTable(
    { Name: '', 学时: '很多' },
    { Name: '张三', 学时: '3' },
    { Name: '李四', 学时: '-1.5' },
  );
  const { good, bad } = read(table);
  expect(good.map(({ line }) => line)).toEqual([3]);
  expect(bad.map(({ line, column }) => `${line} ${column}`)).toEqual(['2 Name', '2 学时', '4 学时']);
});

test('long texts are shortened in the sentence', () => {
  expect(problemsWith('邮箱', '𠮷'.repeat(100))[0]?.zh).toBe(`“${'𠮷'.repeat(30)}…”不是电子邮箱地址。`);
});

describe('full-width letters', () => {
  test('mean the same where the field says so', () => {
    const { good } = read(
      aTable({ 姓名: '张三', 电话: '１３８０００００００００'.slice(0, 11), 学时: '\u3000１２' }),
    );
    expect(good[0]?.value).toMatchObject({ phone: '13800000000', hours: 12 });
  });

  test('stay as they are elsewhere', () => {
    expect(read(aTable({ 姓名: 'Ａ组' })).good[0]?.value.name).toBe('Ａ组');
  });
});

test("a schema's own check speaks in its own words, about a cell or a whole line", () => {
  const words = {
    code: 'people.leaves-before-joining',
    zh: '离岗早于到岗。',
    en: 'They leave before they join.',
  };
  const post = z
    .object({ from: dateCell(), until: dateCell() })
    .refine(({ from, until }) => from <= until, { params: words })
    .refine(({ from }) => from >= '2000-01-01', { path: ['from'] });
  const table = aTable({ 起: '1999-01-01', 止: '1998-01-01' });
  const { bad } = readLines(table, post, { headers: { from: ['起'], until: ['止'] } });
  expect(bad).toEqual([
    { line: 2, ...words },
    {
      line: 2,
      column: '起',
      code: 'spreadsheets.wrong-form',
      zh: '“1999-01-01”的格式不对。',
      en: expect.any(String),
    },
  ]);
});
