import { expect, test } from 'vitest';
import { Refusal } from '#platform/refusals/index.ts';
import { readTable } from '../index.ts';
import { row, workbook } from './build-workbook.ts';

const csv = (text: string) => ({ name: '名单.csv', bytes: Buffer.from(text) });

test('files are read away from the requests, several at once', async () => {
  const tables = await Promise.all([
    readTable(csv('姓名\n张三\n')),
    readTable({ name: '名单.xlsx', bytes: workbook(row(1, '姓名'), row(2, '李四')) }),
  ]);
  expect(tables.map(({ rows }) => rows[0]?.cells.姓名)).toEqual(['张三', '李四']);
});

test('a refusal comes back as it was, and the next file is read', async () => {
  const refusal = await readTable(csv('姓名\n=1+1\n')).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect(refusal).toMatchObject({
    code: 'spreadsheets.formula',
    kind: 'invalid',
    details: { line: 2, column: '姓名' },
  });
  expect((refusal as Refusal).zh).toContain('第 2 行“姓名”列');
  expect((refusal as Refusal).en).toContain('Line 2, column "姓名"');
  await expect(readTable(csv('姓名\n张三\n'))).resolves.toMatchObject({ headers: ['姓名'] });
});

test('options reach the reader', async () => {
  await expect(readTable(csv('a\n1\n2\n'), { maxRows: 1 })).rejects.toMatchObject({
    code: 'spreadsheets.too-many-rows',
  });
});
