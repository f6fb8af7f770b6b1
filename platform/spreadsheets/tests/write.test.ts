import { describe, expect, test } from 'vitest';
import { type WrittenColumn, writeCsv, writeWorkbook } from '../index.ts';
import { parseTable } from '../parse-table.ts';
import { listZip, unpack } from '../zip.ts';

const columns: WrittenColumn[] = [
  { key: 'name', header: '姓名' },
  { key: 'hours', header: '学时', kind: 'number' },
  { key: 'joinedOn', header: '到岗日期', kind: 'date' },
];

const rows = [
  { name: '张三', hours: 56, joinedOn: '2026-03-05' },
  { name: '𠮷野 <&> "引号"', hours: -0.5, joinedOn: null },
  { name: '0023', hours: undefined, joinedOn: '' },
];

const harmful = ['=1+1', "=cmd|'/C calc'!A0", '+1+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1'];

const read = (bytes: Buffer) => parseTable({ name: 'x', bytes });

const partsOf = async (bytes: Buffer) => {
  const parts = listZip(bytes, { maxParts: 100, maxUnpackedBytes: 2 ** 24 });
  const read = parts.map(
    async (part): Promise<[string, string]> => [part.path, String(await unpack(bytes, part))],
  );
  return new Map(await Promise.all(read));
};

const textsOf = async (bytes: Buffer): Promise<unknown[][]> => {
  const { readSheet } = await import('read-excel-file/node');
  return (await readSheet(bytes, { trim: false })) as unknown[][];
};

describe('a workbook', () => {
  test('reads back as it was written', async () => {
    const table = await read(await writeWorkbook({ sheetName: '人员', columns, rows }));
    expect(table.headers).toEqual(['姓名', '学时', '到岗日期']);
    expect(table.rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['张三', '56', '2026-03-05'],
      ['𠮷野 <&> "引号"', '-0.5', ''],
      ['0023', '', ''],
    ]);
  });

  test('keeps numbers as numbers and dates as dates', async () => {
    const cells = await textsOf(await writeWorkbook({ sheetName: '人员', columns, rows }));
    expect(cells[1]).toEqual(['张三', 56, new Date('2026-03-05T00:00:00Z')]);
  });

  test('writes a value that is not of the kind of its column as text', async () => {
    const odd = [
      { name: 7, hours: '不详', joinedOn: '2026-02-30' },
      { name: '', hours: Number.NaN, joinedOn: '1899-12-31' },
    ];
    const cells = await textsOf(await writeWorkbook({ sheetName: '人员', columns, rows: odd }));
    expect(cells.slice(1)).toEqual([
      [7, '不详', '2026-02-30'],
      [null, 'NaN', '1899-12-31'],
    ]);
  });

  test.each(harmful)('never holds a formula: %j stays text, even when the cell is edited', async (text) => {
    const bytes = await writeWorkbook({
      title: text,
      sheetName: text,
      columns: [
        { key: 'a', header: text },
        { key: 'b', header: 'b', kind: 'date' },
        { key: 'c', header: 'c', kind: 'number' },
      ],
      rows: [{ a: text, b: text, c: text }],
      notes: [text],
    });
    const parts = await partsOf(bytes);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect([...parts.values()].join('')).not.toMatch(/<f[ >]/);
    const filled = sheet.match(/<c [^>]*[^/]>/g) ?? [];
    expect(filled).toHaveLength(7);
    for (const cell of filled) expect(cell).toContain('t="s"');
    expect(parts.get('xl/styles.xml')).toContain('formatCode="@"');
    expect((await textsOf(bytes))[2]).toEqual([text, text, text]);
  });

  test.each(['constructor', '__proto__', 'toString', '_x0041_', 'a_x003D_b', ''])(
    'a text with a meaning for programs stays a text: %j',
    async (text) => {
      const bytes = await writeWorkbook({
        sheetName: '人员',
        columns,
        rows: [
          { name: text, hours: 1 },
          { name: text, hours: 2 },
        ],
      });
      const table = await read(bytes);
      expect(table.rows.map(({ cells }) => [cells.姓名, cells.学时])).toEqual([
        [text, '1'],
        [text, '2'],
      ]);
    },
  );

  test('cuts a text that no cell can hold', async () => {
    const bytes = await writeWorkbook({ sheetName: '人员', columns, rows: [{ name: '长'.repeat(40_000) }] });
    expect(String((await textsOf(bytes))[1]?.[0])).toHaveLength(32_767);
  });

  test('may have a title above and notes on a second sheet', async () => {
    const bytes = await writeWorkbook({
      title: '人员名单',
      sheetName: '人员',
      columns,
      rows,
      notes: ['演示数据'],
    });
    expect((await textsOf(bytes)).slice(0, 2)).toEqual([
      ['人员名单', null, null],
      ['姓名', '学时', '到岗日期'],
    ]);
    expect(await parseTable({ name: 'x', bytes }, { sheet: '说明' })).toMatchObject({
      headers: ['演示数据'],
    });
  });

  test.each([
    ['a/b:c*d?e\\f[g]', 'a b c d e f g'],
    ['很'.repeat(40), '很'.repeat(31)],
    ["'甲'", '甲'],
    ['', 'Sheet1'],
  ])('has a sheet name that Excel takes: %j', async (sheetName, taken) => {
    const bytes = await writeWorkbook({ sheetName, columns, rows });
    expect((await partsOf(bytes)).get('xl/workbook.xml')).toContain(`name="${taken}"`);
  });

  test('without lines is still a table', async () => {
    expect(await read(await writeWorkbook({ sheetName: '人员', columns, rows: [] }))).toMatchObject({
      rows: [],
    });
  });
});

describe('a CSV file', () => {
  test('begins with the byte order mark and reads back as it was written', async () => {
    const bytes = writeCsv({ columns, rows: [...rows, { name: '一\n二,三', hours: 3 }] });
    expect(bytes.toString('hex', 0, 3)).toBe('efbbbf');
    const table = await read(bytes);
    expect(table.rows.map(({ cells }) => Object.values(cells))).toEqual([
      ['张三', '56', '2026-03-05'],
      ['𠮷野 <&> "引号"', '-0.5', ''],
      ['0023', '', ''],
      ['一\n二,三', '3', ''],
    ]);
  });

  test.each(harmful)('guards text that could run: %j', (text) => {
    const lines = writeCsv({ columns: [{ key: 'a', header: text }], rows: [{ a: text }] })
      .toString()
      .slice(1)
      .split('\r\n');
    for (const line of lines.slice(0, 2)) expect(line).toMatch(/^"?'/);
  });

  test.each(['-3', '-3.5', '+86 23 6781 0000', '-'])(
    'a harmless text reads back unchanged: %j',
    async (text) => {
      const table = await read(writeCsv({ columns: [{ key: 'a', header: 'a' }], rows: [{ a: text }] }));
      expect(table.rows[0]?.cells.a).toBe(text);
    },
  );
});
