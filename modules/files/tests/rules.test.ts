import { describe, expect, test } from 'vitest';
import { kindOf, mostDocumentMegabytes, nameFor, whyNotDocument, whyNotFor } from '../rules.ts';

describe('what a file is', () => {
  test.each([
    ['image/jpeg', 'photo'],
    ['image/svg+xml', 'photo'],
    ['application/pdf', 'document'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'document'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'document'],
    ['application/vnd.ms-word.document.macroenabled.12', undefined],
    ['application/zip', undefined],
    ['text/html', undefined],
    [undefined, undefined],
  ])('%s is taken as %s', (mediaType, kind) => {
    expect(kindOf(mediaType)).toBe(kind);
  });

  test('a document may have twenty megabytes and not a byte more', () => {
    const most = mostDocumentMegabytes * 1024 * 1024;
    expect(whyNotDocument(most)).toBeUndefined();
    expect(whyNotDocument(most + 1)?.code).toBe('files.document-too-large');
  });

  test('nothing comes in for an organisation that has ended', () => {
    expect(whyNotFor({ untilOn: '2026-06-16' }, '2026-06-17')?.code).toBe('files.organisation-ended');
    expect(whyNotFor({ untilOn: '2026-06-17' }, '2026-06-17')).toBeUndefined();
    expect(whyNotFor({ untilOn: null }, '2026-06-17')).toBeUndefined();
  });
});

describe('the name a file is kept under', () => {
  test.each([
    ['活动现场.JPG', '活动现场.webp'],
    ['报告.pdf.exe', '报告.webp'],
    ['../../etc/passwd', 'passwd.webp'],
    ['C:\\图片\\一.png', '一.webp'],
    ['\u202egpj.一\u0000', '一.webp'.replace('一', 'gpj.一')],
    ['"quoted": <b>.png', '_quoted__ _b_.webp'],
    ['.png', '未命名.webp'],
    ['', '未命名.webp'],
    ['长'.repeat(300), `${'长'.repeat(120)}.webp`],
    ['2026.06.17 开幕', '2026.06.17 开幕.webp'],
  ])('%j becomes %j', (sent, kept) => {
    expect(nameFor(sent, 'webp')).toBe(kept);
  });
});
