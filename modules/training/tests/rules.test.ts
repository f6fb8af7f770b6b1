import { describe, expect, test } from 'vitest';
import {
  hoursOf,
  personMeant,
  sortOut,
  whyNotAttended,
  whyNotHours,
  whyNotOn,
  whyNotOrganiser,
  whyNotRetimed,
  whyNotTimes,
  whyNotTwice,
} from '../rules.ts';

const from = (begins: string, ends: string, onDate = '2026-06-17') => ({
  startsAt: new Date(`${onDate}T${begins}:00+08:00`),
  endsAt: new Date(`${onDate}T${ends}:00+08:00`),
});
const now = new Date('2026-06-17T10:00:00+08:00');

test.each([
  ['library', undefined],
  ['culture-hall', undefined],
  ['heritage-centre', undefined],
  ['district', undefined],
  ['town', undefined],
  ['subdistrict', undefined],
  ['village', 'training.wrong-organiser'],
  ['community', 'training.wrong-organiser'],
  ['social-force', 'training.wrong-organiser'],
] as const)('a course held by a %s', (kind, code) => {
  expect(whyNotOrganiser(kind)?.code).toBe(code);
});

describe('course sessions', () => {
  test.each([
    ['09:00', '17:00', undefined],
    ['09:00', '09:00', 'training.ends-before-start'],
    ['17:00', '09:00', 'training.ends-before-start'],
  ])('from %s to %s', (begins, ends, code) => {
    expect(whyNotTimes(from(begins, ends))?.code).toBe(code);
  });

  test('last 24 hours at most, and lie within the dates of the course', () => {
    const long = { startsAt: now, endsAt: new Date('2026-06-18T10:01:00+08:00') };
    const course = { fromOn: '2026-06-16', untilOn: '2026-06-18' };
    expect(whyNotTimes(long)?.code).toBe('training.too-long');
    expect(
      ['2026-06-15', '2026-06-16', '2026-06-18', '2026-06-19'].map((day) => whyNotOn(day, course)?.code),
    ).toEqual(['training.outside-course', undefined, undefined, 'training.outside-course']);
  });

  test('cannot become shorter than somebody attended, nor move ahead of us once somebody did', () => {
    const attended = [{ hours: 3 }, { hours: 7 }];
    expect(whyNotRetimed(attended, from('01:00', '08:00'), now)).toBeUndefined();
    expect(whyNotRetimed(attended, from('01:00', '07:00'), now)).toMatchObject({
      code: 'training.shorter-than-attended',
      details: { count: 1 },
    });
    expect(whyNotRetimed(attended, from('09:00', '18:00', '2026-06-18'), now)?.code).toBe(
      'training.attendance-ahead',
    );
    expect(whyNotRetimed([], from('09:00', '10:00', '2026-06-18'), now)).toBeUndefined();
  });
});

describe('attendance', () => {
  test.each([
    ['a session that has begun', { ...from('09:00', '17:00'), struckAt: null }, undefined],
    ['a session that begins this minute', { ...from('10:00', '17:00'), struckAt: null }, undefined],
    ['a session still ahead', { ...from('10:01', '17:00'), struckAt: null }, 'training.not-held-yet'],
    ['a session struck out', { ...from('09:00', '17:00'), struckAt: now }, 'training.struck-out'],
  ])('at %s', (_, session, code) => {
    expect(whyNotAttended(session, now)?.code).toBe(code);
  });

  test('never exceeds the length of the session', () => {
    const session = from('09:00', '12:30');
    expect(hoursOf(session)).toBe(3.5);
    expect(whyNotHours(3.5, session)).toBeUndefined();
    expect(whyNotHours(3.75, session)).toMatchObject({ details: { hours: 3.75, most: 3.5 } });
  });

  test('names nobody twice', () => {
    const person = (personId: string) => ({ personId, hours: 2 });
    expect(whyNotTwice([person('a'), person('b')])).toBeUndefined();
    expect(whyNotTwice([person('a'), person('b'), person('a')])).toMatchObject({ details: { count: 1 } });
  });

  test('is new, stands already, or contradicts what stands', () => {
    const standing = [
      { personId: 'b', hours: 2 },
      { personId: 'c', hours: 2 },
    ];
    const said = [
      { personId: 'a', hours: 2 },
      { personId: 'b', hours: 2 },
      { personId: 'c', hours: 3 },
    ];
    const { fresh, unchanged, contrary } = sortOut(said, standing);
    expect([fresh, unchanged, contrary].map(([line]) => line?.personId)).toEqual(['a', 'b', 'c']);
  });
});

describe('whom a line of a sheet means', () => {
  const known = [
    { id: 'one', name: '李敏', birthYear: 1980 },
    { id: 'other', name: '李敏', birthYear: 1991 },
    { id: 'alone', name: '王强', birthYear: 1975 },
    { id: 'unsaid', name: '赵芳', birthYear: null },
  ];

  test.each([
    ['a name that one person bears', { name: '王强' }, 'alone'],
    ['a namesake told apart by year', { name: '李敏', birthYear: 1991 }, 'other'],
    ['a year that the record does not know', { name: '赵芳', birthYear: 1988 }, 'unsaid'],
    ['namesakes without a year', { name: '李敏' }, 'training.name-ambiguous'],
    ['a name nobody bears', { name: '钱伟' }, 'training.name-unknown'],
    ['a year that contradicts the record', { name: '王强', birthYear: 1990 }, 'training.name-unknown'],
  ])('%s', (_, said, meant) => {
    const found = personMeant(said, known);
    expect('id' in found ? found.id : found.code).toBe(meant);
  });
});
