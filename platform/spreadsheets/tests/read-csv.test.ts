import { expect, test } from 'vitest';
import { parseTable } from '../parse-table.ts';

const read = (content: string | Buffer, options = {}) =>
  parseTable({ name: '名单.csv', bytes: Buffer.from(content as string) }, options);

const gb18030 = {
  // 姓名,备注 / 张三,好 / 𠮷野,龦
  good: Buffer.from('d0d5c3fb2cb1b8d7a20ad5c5c8fd2cbac30a9534b235d2b02c82358f330a', 'hex'),
  broken: Buffer.from('d0d5c3fb2cb1b8d7a20ad5c5c8fd2cbac30ad5ff2c410a', 'hex'),
};

test.each([
  ['UTF-8', Buffer.from('姓名,备注\n张三,好\n')],
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff姓名,备注\n张三,好\n')],
  ['UTF-16 little endian', Buffer.from('\ufeff姓名,备注\n张三,好\n', 'utf16le')],
  ['UTF-16 big endian', Buffer.from('\ufeff姓名,备注\n张三,好\n', 'utf16le').swap16()],
  ['GB18030', gb18030.good.subarray(0, 18)],
  ['Windows line ends', Buffer.from('姓名,备注\r\n张三,好\r\n')],
  ['old Macintosh line ends', Buffer.from('姓名,备注\r张三,好\r')],
  ['semicolons', Buffer.from('姓名;备注\n张三;好\n')],
  ['tabs', Buffer.from('姓名\t备注\n张三\t好\n')],
  ['quotes', Buffer.from('"姓名","备注"\n"张三","好"\n')],
  ['no line end at the end', Buffer.from('姓名,备注\n张三,好')],
  ['spaces around cells', Buffer.from(' 姓名 ,备注\u3000\n 张三,\u00a0好\n')],
])('a CSV file is read: %s', async (_, bytes) => {
  expect(await read(bytes)).toEqual({
    headers: ['姓名', '备注'],
    rows: [{ line: 2, cells: { 姓名: '张三', 备注: '好' } }],
  });
});

test('names beyond the basic plane survive GB18030', async () => {
  const { rows } = await read(gb18030.good);
  expect(rows[1]?.cells).toEqual({ 姓名: '𠮷野', 备注: '龦' });
});

test('lines are numbered as Excel shows them: blank lines count, line breaks inside a cell do not', async () => {
  const { rows } = await read('名称,说明\n\n甲,"一\n二"\n,,\n乙,"他说""好"", 走了"\n');
  expect(rows).toEqual([
    { line: 3, cells: { 名称: '甲', 说明: '一\n二' } },
    { line: 5, cells: { 名称: '乙', 说明: '他说"好", 走了' } },
  ]);
});

test('a separator inside quotes in the header does not decide the separator', async () => {
  const { headers } = await read('"甲,乙,丙";丁\n1;2\n');
  expect(headers).toEqual(['甲,乙,丙', '丁']);
});

test('short lines have blank cells at their end', async () => {
  const { rows } = await read('a,b\n1\n');
  expect(rows[0]?.cells).toEqual({ a: '1', b: '' });
});

test('a header named like a part of the language is only a header', async () => {
  const { rows } = await read('__proto__,constructor\n1,2\n');
  expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
    ['__proto__', '1'],
    ['constructor', '2'],
  ]);
});

test('a file may hold a header and no lines yet', async () => {
  expect(await read('姓名,备注\n')).toEqual({ headers: ['姓名', '备注'], rows: [] });
});

test.each([
  ['no bytes', '', 'spreadsheets.empty', {}],
  ['only blank lines', '\n\n', 'spreadsheets.empty', {}],
  [
    'a blank header over content',
    '姓名,\n张三,好\n',
    'spreadsheets.missing-header',
    { line: 2, column: 'B' },
  ],
  ['more cells than headers', 'a\n1\n1,2,3\n', 'spreadsheets.missing-header', { line: 3, column: 'B' }],
  ['a header twice', '姓名,备注,姓名\n', 'spreadsheets.duplicate-header', { column: '姓名' }],
  ['broken GB18030', gb18030.broken, 'spreadsheets.broken-encoding', { line: 3 }],
  [
    'broken UTF-8',
    Buffer.concat([Buffer.from('姓名,备注\n张三,很好\n李四,不错不错\n王'), Buffer.from([0xe4, 0xb8])]),
    'spreadsheets.broken-encoding',
    { line: 4 },
  ],
  [
    'cut UTF-16',
    Buffer.from('\ufeff姓名\n张', 'utf16le').subarray(0, -1),
    'spreadsheets.broken-encoding',
    { line: 2 },
  ],
  [
    'a trace of an earlier faulty conversion',
    '姓名\n张\ufffd\n',
    'spreadsheets.broken-encoding',
    { line: 2 },
  ],
  ['an open quote', 'a,b\n1,"2\n', 'spreadsheets.broken-quotes', { line: 2 }],
  ['text after a quote', 'a,b\n1,"2"3\n', 'spreadsheets.broken-quotes', { line: 2 }],
  [
    'a cell of 5,001 characters',
    `a\n${'长'.repeat(5_001)}\n`,
    'spreadsheets.cell-too-long',
    { line: 2, column: 'a', limit: 5_000 },
  ],
  ['a control character', 'a\n1\u0007\n', 'spreadsheets.control-character', { line: 2, column: 'a' }],
  ['a PDF', '%PDF-1.7\nabc', 'spreadsheets.not-a-table', { name: '名单.csv' }],
  ['a web page', '\ufeff <html><table><tr><td>1', 'spreadsheets.not-a-table', { name: '名单.csv' }],
  ['binary data', Buffer.from([1, 0, 2, 0, 3]), 'spreadsheets.not-a-table', { name: '名单.csv' }],
  [
    '201 columns',
    `${Array.from({ length: 201 }, (_, index) => `c${index}`).join(',')}\n`,
    'spreadsheets.too-many-columns',
    { count: 201, limit: 200 },
  ],
])('a CSV file is refused: %s', async (_, content, code, details) => {
  await expect(read(content)).rejects.toMatchObject({ code, details });
});

test('limits are refused, naming them', async () => {
  await expect(read('a\n1\n2\n3\n', { maxRows: 2 })).rejects.toMatchObject({
    code: 'spreadsheets.too-many-rows',
    details: { limit: 2 },
  });
  await expect(read('a\n1\n\n2\n', { maxRows: 2 })).resolves.toMatchObject({ rows: { length: 2 } });
  await expect(read('a\n1\n', { maxBytes: 3 })).rejects.toMatchObject({
    code: 'spreadsheets.too-large',
    kind: 'too-large',
  });
});
