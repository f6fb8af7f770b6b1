import { describe, expect, test } from 'vitest';
import { parseTable } from '../parse-table.ts';
import { number, row, style, workbook, workbookParts, zip } from './build-workbook.ts';

const read = (bytes: Buffer, options = {}) => parseTable({ name: '名单.xlsx', bytes }, options);

const cellRead = async (cell: string | { xml: string }) => {
  const { rows } = await read(workbook(row(1, 'a', 'b'), row(2, cell, '.')));
  return rows[0]?.cells.a;
};

test('a workbook is read by its content, whatever its name says', async () => {
  const bytes = workbook(row(1, '姓名', '备注'), row(2, '张三', '好'));
  expect(await parseTable({ name: '名单.csv', bytes }, {})).toEqual({
    headers: ['姓名', '备注'],
    rows: [{ line: 2, cells: { 姓名: '张三', 备注: '好' } }],
  });
});

test.each([
  ['a date', number('46086', style.date), '2026-03-05'],
  ['a Chinese date of the built-in format', number('46086', style.chineseDate), '2026-03-05'],
  ['a Chinese date of an own format', number('46086', style.customDate), '2026-03-05'],
  ['a date with a time', number('46086.791666666664', style.date), '2026-03-05 19:00'],
  ['a date with seconds', number('46086.79170138889', style.date), '2026-03-05 19:00:03'],
  ['a time of day', number('0.604166666666667', style.time), '14:30'],
  ['the end of the day', number('1', style.time), '24:00'],
  ['a whole number', number('42'), '42'],
  ['a negative number', number('-3'), '-3'],
  ['a number kept with a fraction of zero', number('42.0'), '42'],
  ['a fraction', number('0.1'), '0.1'],
  ['a fraction that binary arithmetic blurred', number('0.30000000000000004'), '0.3'],
  ['a percentage', number('0.5', style.percent), '0.5'],
  ['a number with an exponent', number('1.2E+5'), '120000'],
  ['a small number with an exponent', number('1.5E-7'), '0.00000015'],
  ['a telephone number kept as a number', number('13800000000'), '13800000000'],
  ['digits kept as text', '0023', '0023'],
  ['an identity number kept as text', '500112199001011234', '500112199001011234'],
  ['true', { xml: ' t="b"><v>1</v></c>' }, 'TRUE'],
  ['false', { xml: ' t="b"><v>0</v></c>' }, 'FALSE'],
  ['the saved number of a formula', { xml: '><f>1+1</f><v>2</v></c>' }, '2'],
  ['the saved text of a formula', { xml: ' t="str"><f>A1&amp;"x"</f><v>ax</v></c>' }, 'ax'],
  ['a formula whose text is blank', { xml: ' t="str"><f>""</f><v></v></c>' }, ''],
  ['text with markup signs', 'a<b & "c"', 'a<b & "c"'],
  ['text with a line break', '一\n二', '一\n二'],
  ['blanks around', '  张三\u3000', '张三'],
])('a cell is read as a person sees it: %s', async (_, cell, text) => {
  expect(await cellRead(cell)).toBe(text);
});

test('dates of workbooks that count from 1904 are the same days', async () => {
  const parts = workbookParts(
    { 名单: row(1, 'a') + row(2, number('44624', style.date)) },
    { date1904: true },
  );
  expect((await read(zip(parts))).rows[0]?.cells.a).toBe('2026-03-05');
});

test('lines keep the numbers seen in Excel across gaps', async () => {
  const { rows } = await read(workbook(row(1, 'a'), row(2, '甲'), row(7, '乙')));
  expect(rows.map(({ line }) => line)).toEqual([2, 7]);
});

describe('sheets', () => {
  const two = zip(workbookParts({ 说明: row(1, '说明'), 名单: row(1, '姓名') }));

  test('the first sheet is read unless one is named', async () => {
    expect((await read(two)).headers).toEqual(['说明']);
    expect((await read(two, { sheet: '名单' })).headers).toEqual(['姓名']);
  });

  test('a sheet that is not there is refused', async () => {
    await expect(read(two, { sheet: '人员' })).rejects.toMatchObject({
      code: 'spreadsheets.sheet-not-found',
      details: { sheet: '人员' },
    });
  });
});

const oldContainer = (stream: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);

const aSheet = 'xl/worksheets/sheet1.xml';
const aParts = () => workbookParts({ 名单: row(1, 'a') + row(2, '1') });

test.each([
  ['an empty sheet', workbook(), 'spreadsheets.empty'],
  ['an old workbook', oldContainer('Workbook'), 'spreadsheets.old-workbook'],
  ['a workbook with a password', oldContainer('EncryptedPackage'), 'spreadsheets.encrypted'],
  ['an archive with a password', zip(aParts(), { [aSheet]: { encrypted: true } }), 'spreadsheets.encrypted'],
  ['an archive of something else', zip(new Map([['word/document.xml', '<x/>']])), 'spreadsheets.not-a-table'],
  ['a cut file', zip(aParts()).subarray(0, -30), 'spreadsheets.broken-workbook'],
  ['a file of which bytes were lost', zip(aParts()).subarray(200), 'spreadsheets.not-a-table'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'spreadsheets.not-a-table'],
  ['a workbook without sheets', zip(workbookParts({})), 'spreadsheets.broken-workbook'],
  [
    'broken XML',
    zip(new Map([...aParts(), [aSheet, '<worksheet><sheetData><row']])),
    'spreadsheets.broken-workbook',
  ],
  [
    'an error value',
    workbook(row(1, 'a'), row(2, { xml: ' t="e"><f>1/0</f><v>#DIV/0!</v></c>' })),
    'spreadsheets.error-value',
  ],
  [
    'a formula never calculated',
    workbook(row(1, 'a'), row(2, { xml: '><f>1+1</f></c>' })),
    'spreadsheets.formula-without-value',
  ],
  [
    'a formula with a blank number',
    workbook(row(1, 'a'), row(2, { xml: '><f>1+1</f><v></v></c>' })),
    'spreadsheets.formula-without-value',
  ],
  [
    'an identity number kept as a number',
    workbook(row(1, 'a'), row(2, number('500112199001011000'))),
    'spreadsheets.number-too-long',
  ],
  ['a hidden zero character', workbook(row(1, 'a'), row(2, 'x_x0000_y')), 'spreadsheets.control-character'],
  ['half a surrogate pair', workbook(row(1, 'a'), row(2, 'x_xD842_y')), 'spreadsheets.control-character'],
  ['a column without a header', workbook(row(1, 'a'), row(2, '1', '2')), 'spreadsheets.missing-header'],
  ['a header twice', workbook(row(1, 'a', 'a')), 'spreadsheets.duplicate-header'],
])('a workbook is refused: %s', async (_, bytes, code) => {
  await expect(read(bytes)).rejects.toMatchObject({ code });
});

test('a refused cell is named as Excel names it', async () => {
  const bytes = workbook(row(1, 'a', 'b'), row(2, '1', { xml: ' t="e"><v>#N/A</v></c>' }));
  await expect(read(bytes)).rejects.toMatchObject({ details: { cell: 'B2' } });
});

describe('bombs', () => {
  const megabyte = 2 ** 20;

  test('more unpacked bytes than allowed are refused before unpacking', async () => {
    const parts = new Map<string, string | Buffer>([
      ...aParts(),
      ['xl/media/image1.png', Buffer.alloc(65 * megabyte)],
    ]);
    const bytes = zip(parts);
    expect(bytes.length).toBeLessThan(megabyte);
    await expect(read(bytes)).rejects.toMatchObject({
      code: 'spreadsheets.unpacks-too-large',
      kind: 'too-large',
    });
  });

  test('a part that unpacks to more than it announces is refused', async () => {
    const parts = workbookParts({ 名单: row(1, 'a') + ' '.repeat(5 * megabyte) });
    const bytes = zip(parts, { [aSheet]: { unpackedBytes: 1_000 } });
    await expect(read(bytes)).rejects.toMatchObject({ code: 'spreadsheets.broken-workbook' });
  });

  test('what stands outside the table of contents is never unpacked', async () => {
    const hidden = zip(new Map([[aSheet, `<worksheet><sheetData>${row(1, '假')}</sheetData></worksheet>`]]));
    const end = zip(aParts());
    // A part that only a reader from front to back would meet; the offsets of the real ones move behind it.
    const lead = hidden.subarray(0, hidden.indexOf('PK\x01\x02', 0, 'latin1'));
    const bytes = Buffer.concat([lead, end]);
    const directoryAt = bytes.length - 22;
    bytes.writeUInt32LE(end.readUInt32LE(end.length - 6) + lead.length, directoryAt + 16);
    for (
      let at = bytes.indexOf('PK\x01\x02', lead.length, 'latin1');
      at > 0;
      at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')
    )
      bytes.writeUInt32LE(bytes.readUInt32LE(at + 42) + lead.length, at + 42);
    expect((await read(bytes)).headers).toEqual(['a']);
  });

  test('too many parts are refused', async () => {
    const parts = new Map([
      ...aParts(),
      ...Array.from({ length: 2_000 }, (_, index): [string, string] => [`x${index}`, '']),
    ]);
    await expect(read(zip(parts))).rejects.toMatchObject({ code: 'spreadsheets.too-many-parts' });
  });

  test.each([
    ['a row far below', '<row r="1048576"><c r="K1048576"><v>1</v></c></row>', 'spreadsheets.sheet-too-wide'],
    ['a row beyond Excel', '<row r="9999999"></row>', 'spreadsheets.sheet-too-wide'],
    ['an endless row number', '<row r="99999999999"></row>', 'spreadsheets.broken-workbook'],
    ['a row number in another notation', '<row r="1e9"></row>', 'spreadsheets.broken-workbook'],
    ['a disguised row number', '<row r="&#57;99999999"></row>', 'spreadsheets.broken-workbook'],
    ['a prefixed row number', '<row x:r="999999999"></row>', 'spreadsheets.broken-workbook'],
    ['a column far to the right', '<row r="2"><c r="ZZZ2"><v>1</v></c></row>', 'spreadsheets.sheet-too-wide'],
    ['an endless column', '<row r="2"><c r="ZZZZZZZ2"><v>1</v></c></row>', 'spreadsheets.broken-workbook'],
  ])('gaps that the parser would fill are refused: %s', async (_, xml, code) => {
    await expect(read(workbook(row(1, 'a'), xml))).rejects.toMatchObject({ code });
  });

  test('a formatted but blank row far below does no harm', async () => {
    const { rows } = await read(
      workbook(row(1, 'a'), row(2, '1'), '<row r="1048576"><c r="A1048576" s="1"/></row>'),
    );
    expect(rows).toHaveLength(1);
  });
});

test('limits are refused, naming them', async () => {
  const three = workbook(row(1, 'a'), row(2, '1'), row(3, '2'), row(4, '3'));
  await expect(read(three, { maxRows: 2 })).rejects.toMatchObject({ code: 'spreadsheets.too-many-rows' });
  await expect(read(three, { maxBytes: 100 })).rejects.toMatchObject({ code: 'spreadsheets.too-large' });
  await expect(read(three, { maxUnpackedBytes: 500 })).rejects.toMatchObject({
    code: 'spreadsheets.unpacks-too-large',
  });
});
