import { describe, expect, test } from 'vitest';
import { weekAhead } from '../src/pages/today/week-ahead.ts';

const promised = [
  { opens: '09:00', closes: '12:00' },
  { opens: '14:00', closes: '18:00' },
];
const aDay = (
  onDate: string,
  observedMinutes = 0,
  observed: { opens: string; closes: string | null }[] = [],
) => ({
  onDate,
  promised,
  promisedMinutes: 420,
  observed,
  observedMinutes,
});

/** A week of which Monday was kept, Tuesday was short, and Wednesday is today: opened at nine and still open. */
const week = [
  aDay('2026-06-15', 420),
  aDay('2026-06-16', 120),
  aDay('2026-06-17', 0, [{ opens: '09:00', closes: null }]),
  aDay('2026-06-18'),
  aDay('2026-06-19'),
];

describe('a week of opening, looked at on its Wednesday', () => {
  test('an opening that is still going on counts up to now', () => {
    const { done, openedToday } = weekAhead(week, '2026-06-17', '10:30');
    expect({ done, openedToday }).toEqual({ done: 420 + 120 + 90, openedToday: 90 });
  });

  test('what today still brings is what is left of its promise, the break at noon left out', () => {
    const cases = [
      ['08:00', 420],
      ['10:30', 330],
      ['13:00', 240],
      ['17:59', 1],
      ['19:00', 0],
    ] as const;
    for (const [now, minutes] of cases)
      expect([now, weekAhead(week, '2026-06-17', now).leftToday]).toEqual([now, minutes]);
    expect(weekAhead(week, '2026-06-17', '10:30').closesToday).toBe('18:00');
  });

  test('the days to come bring what they promise', () => {
    expect(weekAhead(week, '2026-06-17', '10:30').later).toBe(840);
  });
});
