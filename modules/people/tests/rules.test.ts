import { describe, expect, test } from 'vitest';
import { refusals } from '../refusals.ts';
import { overlap, type Stretch, spanOf, whyNotAt, whyNotEnding, whyNotStretch } from '../rules/dates.ts';
import { personMeant, sortOut } from '../rules/imports.ts';
import {
  type Place,
  whyNotBirthYear,
  whyNotBrand,
  whyNotMember,
  whyNotPosting,
  whyNotTeam,
  whyNotVolunteering,
} from '../rules/people.ts';
import { genreWords, postWords, spellingsOf } from '../rules/words.ts';

const today = '2026-06-17';
const from = (fromOn: string, untilOn: string | null = null): Stretch => ({ fromOn, untilOn });
const village: Place = { level: 'village', untilOn: null };
const town: Place = { level: 'town', untilOn: null };
const ended: Place = { level: 'village', untilOn: '2025-12-31' };

describe('dates', () => {
  test.each([
    [from('2026-01-01'), undefined],
    [from('2026-01-01', '2026-01-01'), undefined],
    [from('2026-01-02', '2026-01-01'), 'people.ends-before-start'],
    [from('2027-06-18'), undefined],
    [from('2027-06-19'), 'people.too-far-ahead'],
    [from('2206-01-01'), 'people.too-far-ahead'],
  ])('a record that holds %o', (said, code) => {
    expect(whyNotStretch(said, today)?.code).toBe(code);
  });

  test.each([
    [from('2026-01-01'), '2026-01-01', undefined],
    [from('2026-01-01'), '2025-12-31', 'people.ends-before-start'],
    [from('2026-01-01', '2026-03-31'), '2026-02-28', undefined],
    [from('2026-01-01', '2026-03-31'), '2026-03-31', 'people.already-ended'],
    [from('2026-01-01', '2026-03-31'), '2026-04-30', 'people.already-ended'],
  ])('%o ended on %s', (record, on, code) => {
    expect(whyNotEnding(record, on)?.code).toBe(code);
  });

  test.each([
    [null, '2026-01-01', undefined],
    ['2025-12-31', '2025-12-31', undefined],
    ['2025-12-31', '2026-01-01', 'people.organisation-ended'],
  ])('at an organisation until %s, from %s', (untilOn, fromOn, code) => {
    expect(whyNotAt({ untilOn }, from(fromOn))?.code).toBe(code);
  });

  test.each([
    [from('2026-01-01', '2026-02-01'), from('2026-03-01', '2026-04-01'), from('2026-01-01', '2026-04-01')],
    [from('2026-03-01'), from('2026-01-01', '2026-04-01'), from('2026-01-01')],
    [from('2026-01-01'), from('2026-01-01'), from('2026-01-01')],
  ])('what may change between %o and %o is %o', (one, other, span) => {
    expect(spanOf(one, other)).toEqual(span);
    expect(spanOf(other, one)).toEqual(span);
  });

  test.each([
    [from('2026-01-01'), from('2030-01-01'), true],
    [from('2026-01-01', '2026-01-31'), from('2026-01-31'), true],
    [from('2026-01-01', '2026-01-31'), from('2026-02-01'), false],
  ])('%o and %o share a day: %s', (one, other, answer) => {
    expect([overlap(one, other), overlap(other, one)]).toEqual([answer, answer]);
  });
});

describe('people', () => {
  test.each([
    [null, undefined],
    [2026, undefined],
    [2027, 'people.birth-year-ahead'],
  ])('born in %s', (year, code) => {
    expect(whyNotBirthYear(year, today)?.code).toBe(code);
  });

  test.each([
    ['cultural-officer', village, 1990, from('2026-01-01'), undefined],
    ['cultural-officer', town, 1990, from('2026-01-01'), 'people.post-not-here'],
    ['town-staff', town, 1990, from('2026-01-01'), undefined],
    ['town-staff', village, 1990, from('2026-01-01'), 'people.post-not-here'],
    ['keeper', village, null, from('2026-01-01'), undefined],
    ['keeper', village, 2010, from('2026-01-01'), undefined],
    ['keeper', village, 2011, from('2026-01-01'), 'people.too-young'],
    ['keeper', village, 1990, from('2026-01-02', '2026-01-01'), 'people.ends-before-start'],
    ['keeper', ended, 1990, from('2026-01-01'), 'people.organisation-ended'],
  ] as const)('%s at %o, born %s, %o', (post, place, born, stretch, code) => {
    expect(whyNotPosting(born, place, { ...stretch, post }, today)?.code).toBe(code);
  });

  test.each([
    [2014, from('2026-01-01'), undefined],
    [2026, from('2026-01-01'), 'people.too-young'],
    [null, from('2028-01-01'), 'people.too-far-ahead'],
  ])('a volunteer born %s, %o', (born, stretch, code) => {
    expect(whyNotVolunteering(born, village, stretch, today)?.code).toBe(code);
  });
});

describe('teams and brands', () => {
  test.each([
    ['art', 'dance', from('2026-01-01'), undefined],
    ['art', null, from('2026-01-01'), 'people.genre-missing'],
    ['volunteer', null, from('2026-01-01'), undefined],
    ['volunteer', 'dance', from('2026-01-01'), 'people.genre-not-for-volunteers'],
    ['volunteer', null, from('2026-02-01', '2026-01-01'), 'people.ends-before-start'],
  ] as const)('a team of kind %s and genre %s, %o', (kind, genre, stretch, code) => {
    expect(whyNotTeam(village, { kind, genre, ...stretch }, today)?.code).toBe(code);
  });

  const team = from('2025-01-01', '2026-12-31');
  test.each([
    [from('2025-01-01', '2026-12-31'), undefined],
    [from('2025-01-01'), undefined],
    [from('2024-12-31'), 'people.outside-team'],
    [from('2025-01-01', '2027-01-01'), 'people.outside-team'],
    [from('2027-01-01'), 'people.outside-team'],
    [from('2026-02-01', '2026-01-01'), 'people.ends-before-start'],
  ])('a member for %o of a team for 2025 and 2026', (stretch, code) => {
    expect(whyNotMember(null, team, stretch, today)?.code).toBe(code);
  });

  test('a brand cannot begin where the organisation has ended', () => {
    expect(whyNotBrand(ended, from('2026-01-01'), today)?.code).toBe('people.organisation-ended');
    expect(whyNotBrand(village, from('2026-01-01'), today)).toBeUndefined();
  });
});

describe('imports', () => {
  const known = [
    { id: 'a', name: '王芳', birthYear: 1980 },
    { id: 'b', name: '王芳', birthYear: 1990 },
    { id: 'c', name: '李强', birthYear: null },
  ];
  test.each([
    [{ name: '王芳', birthYear: 1980 }, 'a'],
    [{ name: '王芳', birthYear: 1985 }, 'new'],
    [{ name: '王芳', birthYear: null }, 'ambiguous'],
    [{ name: '李强', birthYear: null }, 'c'],
    [{ name: '李强', birthYear: 1970 }, 'new'],
    [{ name: '赵敏', birthYear: null }, 'new'],
  ])('%o means %s', (said, meant) => {
    const found = personMeant(said, known);
    expect(typeof found === 'string' ? found : found.id).toBe(meant);
  });

  const asked = (line: number, key: string, fromOn: string | null, detail = '') => ({
    line,
    key,
    detail,
    said: { fromOn, untilOn: null },
    stretch: from(fromOn ?? today),
  });
  const kept = [{ key: 'k', detail: '', stretch: from('2025-01-01') }];
  const sorted = (...lines: ReturnType<typeof asked>[]) => {
    const { fresh, unchanged, problems } = sortOut(lines, kept, () => refusals.alreadyMember({ names: '' }));
    return {
      fresh: fresh.map(({ line }) => line),
      unchanged,
      problems: problems.map(({ at, code }) => [at, code]),
    };
  };

  test('what is known and says the same is unchanged, with or without its date', () => {
    expect(sorted(asked(2, 'k', '2025-01-01'))).toEqual({ fresh: [], unchanged: 1, problems: [] });
    expect(sorted(asked(2, 'k', null))).toEqual({ fresh: [], unchanged: 1, problems: [] });
  });

  test('what is known and says otherwise is a problem', () => {
    const problems = [['2', 'people.already-member']];
    expect(sorted(asked(2, 'k', '2026-01-01'))).toEqual({ fresh: [], unchanged: 0, problems });
    expect(sorted(asked(2, 'k', null, 'other'))).toEqual({ fresh: [], unchanged: 0, problems });
  });

  test('the second of two lines for one record is a problem, after the first ended it is not', () => {
    const ending = { ...asked(2, 'n', '2024-01-01'), stretch: from('2024-01-01', '2024-12-31') };
    expect(sorted(asked(2, 'n', null), asked(3, 'n', null)).problems).toEqual([['3', 'people.line-twice']]);
    expect(sorted(ending, asked(3, 'n', '2025-01-01')).fresh).toEqual([2, 3]);
  });
});

test('no word of a closed list is spelled like another of the same list', () => {
  for (const words of [spellingsOf(postWords), spellingsOf(genreWords)]) {
    const all = Object.values<readonly string[]>(words).map((spellings) => [...new Set(spellings)]);
    expect(new Set(all.flat()).size).toBe(all.flat().length);
  }
});
