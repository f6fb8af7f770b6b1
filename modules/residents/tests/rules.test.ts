import { describe, expect, test } from 'vitest';
import { isChild } from '../rules/ages.ts';
import { needsQuestion, readPhone, whyNotCode } from '../rules/phones.ts';
import { makeQuestion, readAnswer } from '../rules/questions.ts';

describe('a phone', () => {
  test.each([
    ['13800000001', '13800000001'],
    ['+86 138-0000-0001', '13800000001'],
    ['１３８０００００００１', '13800000001'],
    ['1380000000', undefined],
    ['12800000001', undefined],
    ['', undefined],
  ])('%s is read as %s', (typed, read) => expect(readPhone(typed)).toBe(read));
});

describe('a child is below fourteen', () => {
  test.each([
    ['2012-07', true],
    ['2012-06', true],
    ['2012-05', false],
  ])('in June 2026 with birth in %s: %s', (month, is) => expect(isChild(month, '2026-06-17')).toBe(is));
});

describe('another code', () => {
  const recent = { lastAskedAt: null, ofPhone: 0, fromAddress: 0, failures: 0, failuresFromAddress: 0 };
  const now = new Date('2026-06-17T10:00:00Z');
  test.each([
    [recent, undefined],
    [{ ...recent, lastAskedAt: new Date('2026-06-17T09:59:01Z') }, 'too-soon'],
    [{ ...recent, lastAskedAt: new Date('2026-06-17T09:59:00Z') }, undefined],
    [{ ...recent, ofPhone: 5 }, 'too-many'],
    [{ ...recent, fromAddress: 30 }, 'too-many'],
  ])('after %j: %s', (known, no) => expect(whyNotCode(known, now)).toBe(no));

  test.each([
    [{ ...recent, fromAddress: 19, failuresFromAddress: 19 }, false],
    [{ ...recent, fromAddress: 20 }, true],
    [{ ...recent, failuresFromAddress: 20 }, true],
    [{ ...recent, ofPhone: 3 }, true],
    [{ ...recent, failures: 3 }, true],
  ])('after %j a question comes first: %s', (known, is) => expect(needsQuestion(known)).toBe(is));
});

describe('a question for people', () => {
  const questions = Array.from({ length: 300 }, (_, seed) => {
    let turn = seed * 2654435761;
    return makeQuestion((sides) => {
      turn = (turn * 1103515245 + 12345) % 2147483648;
      return Math.floor((turn / 2147483648) * sides);
    });
  });

  test('is asked in both languages and has answers that people give', () => {
    for (const { zh, en, answers } of questions) {
      expect(zh).toMatch(/？$/);
      expect(en).toMatch(/^[A-Z].*(\?|:.*\?)$/);
      expect(zh + en + answers.join()).not.toMatch(/undefined|NaN/);
      expect(answers.length).toBeGreaterThanOrEqual(2);
      for (const answer of answers) expect(readAnswer(` ${answer.toUpperCase()}。`)).toBe(answer);
    }
    expect(new Set(questions.map(({ zh }) => zh)).size).toBeGreaterThan(60);
  });
});
