import { describe, expect, test } from 'vitest';
import {
  announcedAfterMove,
  announcedAfterRecording,
  isAnnouncedInFull,
  missingElements,
  possibleActions,
  seriesDays,
  whyNotCorrectable,
  whyNotOn,
  whyNotOver,
  whyNotPlanned,
  whyNotSeries,
  whyNotTimes,
  whyNotVolunteers,
  yearBefore,
} from '../rules.ts';

const whole = { item: '广场舞', place: '村文化广场', organiser: '文化干事' };
const at = (time: string) => new Date(`2026-06-17T${time}:00+08:00`);

describe('an announcement is in full when item, time, place and organiser were told before the day', () => {
  test.each([
    ['told the day before', whole, '2026-06-16', true],
    ['told on the day itself', whole, '2026-06-17', false],
    ['told the day after', whole, '2026-06-18', false],
    ['never told', whole, null, false],
    ['told without a place', { ...whole, place: '' }, '2026-06-10', false],
    ['told without an organiser', { ...whole, organiser: '' }, '2026-06-10', false],
  ])('%s', (_, words, announcedOn, inFull) => {
    expect(isAnnouncedInFull({ ...words, announcedOn, onDate: '2026-06-17' })).toBe(inFull);
  });

  test('what is missing is named element by element', () => {
    expect(missingElements(whole)).toEqual([]);
    expect(missingElements({ item: '', place: '', organiser: '' })).toEqual(['item', 'place', 'organiser']);
  });

  test('whoever was told of the old time is told of the new one today', () => {
    expect(announcedAfterMove('2026-06-01', '2026-06-15')).toBe('2026-06-15');
    expect(announcedAfterMove(null, '2026-06-15')).toBeNull();
  });

  test.each([
    ['held as announced', {}, {}, '2026-06-10'],
    ['held at another place than announced', {}, { place: '小学操场' }, '2026-06-10'],
    ['a missing place filled in afterwards', { place: '' }, {}, '2026-06-18'],
    ['a missing organiser filled in afterwards', { organiser: '' }, {}, '2026-06-18'],
    ['held on another day than announced', {}, { onDate: '2026-06-18' }, '2026-06-18'],
    ['never announced', { announcedOn: null }, {}, null],
  ])('%s', (_, planned, held, announcedOn) => {
    const plan = { onDate: '2026-06-17', announcedOn: '2026-06-10', ...whole, ...planned };
    const happened = { onDate: '2026-06-17', ...whole, ...held };
    expect(announcedAfterRecording(plan, happened, '2026-06-18')).toBe(announcedOn);
  });
});

describe('times', () => {
  test.each([
    ['19:00', '21:00', undefined],
    ['19:00', '19:00', 'activities.ends-before-start'],
    ['19:00', '18:00', 'activities.ends-before-start'],
  ])('a session from %s to %s', (begins, ends, code) => {
    expect(whyNotTimes(at(begins), at(ends))?.code).toBe(code);
  });

  test('a session of more than 24 hours is entered day by day', () => {
    expect(whyNotTimes(at('10:00'), new Date('2026-06-18T10:00:00+08:00'))).toBeUndefined();
    expect(whyNotTimes(at('10:00'), new Date('2026-06-18T10:01:00+08:00'))?.code).toBe('activities.too-long');
  });

  test('a session lies within the dates of its programme', () => {
    const programme = { fromOn: '2026-03-01', untilOn: '2026-06-30' };
    expect(whyNotOn('2026-03-01', programme)).toBeUndefined();
    expect(whyNotOn('2026-06-30', programme)).toBeUndefined();
    expect(whyNotOn('2026-02-28', programme)?.code).toBe('activities.outside-programme');
    expect(whyNotOn('2026-07-01', programme)?.code).toBe('activities.outside-programme');
    expect(whyNotOn('2030-01-01', { fromOn: '2026-03-01', untilOn: null })).toBeUndefined();
  });

  test('what is not over was not held', () => {
    expect(whyNotOver(at('10:00'), at('10:00'))).toBeUndefined();
    expect(whyNotOver(at('10:01'), at('10:00'))?.code).toBe('activities.not-over-yet');
  });
});

describe('series', () => {
  test('every Tuesday and Saturday between two days, both included', () => {
    expect(seriesDays('2026-06-16', '2026-06-27', [2, 6])).toEqual([
      '2026-06-16',
      '2026-06-20',
      '2026-06-23',
      '2026-06-27',
    ]);
  });

  test.each([
    [
      'no such weekday between the days',
      seriesDays('2026-06-16', '2026-06-17', [7]),
      'activities.series-empty',
    ],
    [
      'the last day before the first',
      seriesDays('2026-06-17', '2026-06-16', [1, 2, 3]),
      'activities.series-empty',
    ],
    ['200 sessions', seriesDays('2026-01-01', '2026-07-19', [1, 2, 3, 4, 5, 6, 7]), undefined],
    [
      '201 sessions',
      seriesDays('2026-01-01', '2026-07-20', [1, 2, 3, 4, 5, 6, 7]),
      'activities.series-too-long',
    ],
  ])('%s', (_, days, code) => {
    expect(whyNotSeries(days)?.code).toBe(code);
  });
});

describe('states', () => {
  const struckAt = at('09:00');

  test.each([
    ['planned', null, undefined, 'activities.not-held'],
    ['held', null, 'activities.not-planned', undefined],
    ['cancelled', null, 'activities.not-planned', 'activities.not-held'],
    ['planned', struckAt, 'activities.struck-out', 'activities.struck-out'],
    ['held', struckAt, 'activities.struck-out', 'activities.struck-out'],
  ] as const)('a session that is %s (struck out: %s)', (state, struck, asPlan, asHeld) => {
    expect(whyNotPlanned({ state, struckAt: struck })?.code).toBe(asPlan);
    expect(whyNotCorrectable({ state, struckAt: struck })?.code).toBe(asHeld);
  });

  test('what can be done follows from the state and the hour', () => {
    const planned = { state: 'planned', struckAt: null, startsAt: at('19:00') } as const;
    expect(possibleActions(planned, at('10:00'))).toEqual(['announce', 'move', 'cancel', 'strike']);
    expect(possibleActions(planned, at('21:00'))).toEqual(['move', 'cancel', 'record', 'strike']);
    expect(possibleActions({ ...planned, state: 'held' }, at('21:00'))).toEqual(['correct', 'strike']);
    expect(possibleActions({ ...planned, state: 'cancelled' }, at('21:00'))).toEqual(['strike']);
    expect(possibleActions({ ...planned, struckAt }, at('21:00'))).toEqual([]);
  });
});

test('a volunteer stands once in the list of a session', () => {
  expect(whyNotVolunteers([{ personId: 'a' }, { personId: 'b' }])).toBeUndefined();
  expect(whyNotVolunteers([{ personId: 'a' }, { personId: 'a' }])?.code).toBe('activities.volunteer-twice');
});

test('a year before 29 February is 28 February', () => {
  expect(yearBefore('2026-06-17')).toBe('2025-06-17');
  expect(yearBefore('2028-02-29')).toBe('2027-02-28');
});
