import { describe, expect, test } from 'vitest';
import type { EntryText } from '../entry.ts';
import { asJsonLine, asSyslog } from '../export-entries.ts';

const entry: EntryText = {
  id: 7,
  at: '2026-06-17T02:00:00.000000Z',
  actorId: null,
  actorName: '张三',
  action: 'people.edit',
  organisationId: null,
  changes: '[{"subject": "person"}]',
  outcome: 'done',
  refusalCode: null,
  reason: null,
  requestId: 'req-1',
  address: '10.0.0.7',
  apiKeyId: null,
  apiKeyName: null,
};

/** What RFC 5424 lets a message look like: priority, version, instant, host, program, process, kind, data, text. */
const form =
  /^<(\d{1,3})>1 (\S+) ([!-~]{1,255}) ([!-~]{1,48}) ([!-~]{1,128}) ([!-~]{1,32}) (\[[!-~]{1,32}(?: [!-~]{1,32}="(?:[^"\\\]]|\\["\\\]])*")*\]) \uFEFF(.*)\n$/su;

const parsed = (changed: Partial<EntryText>, host = 'wenmai.example') =>
  form.exec(asSyslog({ ...entry, ...changed }, host)) ?? [];

describe('an entry for a log server (RFC 5424)', () => {
  test.each([
    ['done', '110'],
    ['refused', '108'],
    ['failed', '107'],
  ])('%s is said of the log audit with its severity', (outcome, priority) => {
    expect(parsed({ outcome })[1]).toBe(priority);
  });

  test('instant, host, program and action stand in the head; the changes are the text', () => {
    const [, , at, host, program, process, kind, , text] = parsed({});
    expect([at, host, program, process, kind]).toEqual([
      entry.at,
      'wenmai.example',
      'wenmai',
      '-',
      'people.edit',
    ]);
    expect(text).toBe(entry.changes);
  });

  test('quotes, backslashes and brackets are escaped, and no line break forges another message', () => {
    const [, , , , , , , data] = parsed({ reason: 'a"] b\\c\r\n<0>1 forged' });
    expect(data).toContain('reason="a\\"\\] b\\\\c <0>1 forged"');
    expect(asSyslog({ ...entry, reason: 'a\nb' }, 'h').split('\n')).toHaveLength(2);
  });

  test('Chinese is UTF-8 behind its mark, and what a head cannot hold is told as absent', () => {
    const bytes = Buffer.from(asSyslog({ ...entry, changes: '["示例"]' }, '主机'));
    expect(bytes.includes(Buffer.from('efbbbf', 'hex'))).toBe(true);
    expect(bytes.toString()).toMatch(/^<110>1 \S+ - wenmai /);
    expect(bytes.toString()).toContain('actorName="张三"');
  });

  test('what is empty is left out', () => {
    expect(parsed({})[7]).not.toContain('reason');
  });
});

test('an entry as a line of JSON holds its changes as data', () => {
  expect(JSON.parse(asJsonLine(entry))).toEqual({ ...entry, changes: [{ subject: 'person' }] });
  expect(asJsonLine({ ...entry, reason: 'a\nb' }).split('\n')).toHaveLength(2);
});
