import { expect, test } from 'vitest';
import type { Refusal } from '#platform/refusals/index.ts';
import { inStageOrder, whyNotDated, whyNotReach } from '../rules/build.ts';
import { kindOfDay, nameOfDay } from '../rules/calendar.ts';
import { whyNotCentreAt, whyNotEnding, whyNotPosition } from '../rules/centre.ts';
import { instantAt, timeIn } from '../rules/district-day.ts';
import { cameTo, whyNotDuty, whyNotRoster } from '../rules/duty.ts';
import { daysOf, type SaidException, whyNotException } from '../rules/exception.ts';
import {
  meet,
  minutesIn,
  promisedOn,
  sameWeek,
  whyNotPromiseFrom,
  whyNotStretches,
  whyNotWeek,
} from '../rules/hours.ts';
import { readFunctions, readHours } from '../rules/import.ts';
import {
  forgottenClosing,
  overlap,
  uncoveredParts,
  whyNotBeside,
  whyNotGoneBy,
  whyNotStillOpen,
} from '../rules/opening.ts';
import { holdsOn, spanOver, whyNotWithin } from '../rules/span.ts';

const codeOf = (no: Refusal | undefined) => no?.code.replace('centres.', '');
const hours = (text: string) => {
  const [opens = '', closes = ''] = text.split('-');
  return { opens, closes };
};
const at = (time: string) => instantAt('2026-06-17', time, 'Asia/Shanghai');
const opening = (text: string) => {
  const { opens, closes } = hours(text);
  return { openedAt: at(opens), closedAt: closes ? at(closes) : null, opens, closes: closes || null };
};
const today = '2026-06-17';

test.each([
  [['09:00-12:00', '14:00-18:00'], undefined],
  [['14:00-18:00', '09:00-14:00'], undefined],
  [['09:00-12:00', '11:59-18:00'], 'stretches-overlap'],
  [['09:00-12:00', '09:00-12:00'], 'stretches-overlap'],
  [['12:00-12:00'], 'closes-before-opens'],
  [['18:00-09:00'], 'closes-before-opens'],
  [[], undefined],
])('the stretches %j of one day: %s', (stretches, code) => {
  expect(codeOf(whyNotStretches(stretches.map(hours)))).toBe(code);
});

test('the same hours may be promised for two days, not twice for one', () => {
  const on = (weekday: number) => ({ weekday, ...hours('09:00-12:00') });
  expect(whyNotWeek([on(1), on(2)])).toBeUndefined();
  expect(codeOf(whyNotWeek([on(1), on(2), on(1)]))).toBe('stretches-overlap');
});

const centre = { fromOn: '2020-01-01', untilOn: '2027-12-31' };
const promise = (fromOn: string, untilOn: string | null) => ({
  weekday: 3,
  ...hours('09:00-17:00'),
  fromOn,
  untilOn,
});

test.each([
  ['2026-06-17', [], undefined],
  ['2026-01-01', [], undefined],
  ['2026-01-01', [promise('2026-07-01', null)], undefined],
  ['2026-06-17', [promise('2026-01-01', null)], undefined],
  ['2026-06-16', [promise('2026-01-01', null)], 'promise-of-the-past'],
  ['2026-01-01', [promise('2026-03-01', '2026-03-31')], 'promise-of-the-past'],
  ['2019-12-31', [], 'outside-centre'],
  ['2028-01-01', [], 'outside-centre'],
])('a week promised from %s beside %j: %s', (fromOn, before, code) => {
  expect(codeOf(whyNotPromiseFrom(fromOn, today, centre, before))).toBe(code);
});

test('what is promised for a day is the week in force, unless the day is an exception', () => {
  const week = [promise('2026-01-01', '2026-05-31'), { ...promise('2026-06-01', null), opens: '10:00' }];
  expect(promisedOn('2026-05-27', week, [])).toEqual([hours('09:00-17:00')]);
  expect(promisedOn('2026-06-17', week, [])).toEqual([hours('10:00-17:00')]);
  expect(promisedOn('2026-06-18', week, [])).toEqual([]);
  const closed = { onDate: '2026-06-17', kind: 'closed' as const, stretches: [] };
  expect(promisedOn('2026-06-17', week, [closed])).toEqual([]);
  const other = { onDate: '2026-06-18', kind: 'other-hours' as const, stretches: [hours('19:00-21:00')] };
  expect(promisedOn('2026-06-18', week, [other])).toEqual([hours('19:00-21:00')]);
});

test('two weeks are the same whatever the order of their stretches', () => {
  const [one, other] = [
    { weekday: 1, ...hours('09:00-12:00') },
    { weekday: 2, ...hours('09:00-12:00') },
  ] as const;
  expect(sameWeek([one, other], [other, one])).toBe(true);
  expect(sameWeek([one], [other])).toBe(false);
});

const closure: SaidException = {
  fromOn: '2026-06-20',
  untilOn: '2026-06-21',
  kind: 'closed',
  stretches: [],
  announcedOn: '2026-06-17',
};

test.each([
  ['announced three days before', {}, undefined],
  ['announced on its first day', { fromOn: today, announcedOn: today }, 'too-late-to-announce'],
  ['announced after it', { fromOn: '2026-06-10', untilOn: '2026-06-11' }, 'too-late-to-announce'],
  ['unannounced today', { fromOn: today, announcedOn: null }, undefined],
  ['unannounced last week', { fromOn: '2026-06-10', untilOn: '2026-06-10', announcedOn: null }, undefined],
  ['announced tomorrow', { announcedOn: '2026-06-18' }, 'announced-in-future'],
  ['closed with hours', { stretches: [hours('09:00-10:00')] }, 'closed-has-hours'],
  ['other hours without hours', { kind: 'other-hours' as const }, 'hours-missing'],
  [
    'other hours announced on the day',
    { kind: 'other-hours' as const, stretches: [hours('09:00-10:00')], fromOn: today, announcedOn: today },
    undefined,
  ],
  [
    'other hours of yesterday',
    { kind: 'other-hours' as const, stretches: [hours('09:00-10:00')], fromOn: '2026-06-16' },
    'hours-of-the-past',
  ],
  [
    'other hours that overlap',
    { kind: 'other-hours' as const, stretches: [hours('09:00-10:00'), hours('09:30-11:00')] },
    'stretches-overlap',
  ],
  ['ends before it starts', { untilOn: '2026-06-19' }, 'ends-before-start'],
  ['beyond the centre', { untilOn: '2028-01-01' }, 'outside-centre'],
  ['a hundred days', { untilOn: '2026-09-27' }, 'too-many-days'],
])('a closure or other hours, %s: %s', (_, changed, code) => {
  expect(codeOf(whyNotException({ ...closure, ...changed }, centre, today))).toBe(code);
});

test('the days of an exception are all its days, over the end of a month', () => {
  expect(daysOf({ fromOn: '2026-06-29', untilOn: '2026-07-01' })).toEqual([
    '2026-06-29',
    '2026-06-30',
    '2026-07-01',
  ]);
});

test.each([
  ['09:00-12:00', '12:00-14:00', false],
  ['09:00-12:00', '11:00-14:00', true],
  ['09:00-12:00', '10:00-11:00', true],
  ['09:00-', '11:00-14:00', true],
  ['12:00-', '09:00-12:00', false],
])('openings %s and %s overlap: %s', (one, other, expected) => {
  expect(overlap(opening(one), opening(other))).toBe(expected);
  expect(overlap(opening(other), opening(one))).toBe(expected);
});

test('a refused overlap names the hours of the other opening', () => {
  const no = whyNotBeside(opening('11:00-13:00'), [opening('08:00-09:00'), opening('09:00-12:00')]);
  expect(no?.code).toBe('centres.opening-overlaps');
  expect(no?.zh).toContain('09:00–12:00');
  expect(whyNotBeside(opening('11:00-13:00'), [opening('09:00-')])?.en).toContain('09:00');
});

test.each([
  ['14:00-16:00', [], ['14:00-16:00']],
  ['14:00-16:00', ['09:00-12:00', '16:00-18:00'], ['14:00-16:00']],
  ['14:00-16:00', ['09:00-18:00'], []],
  ['14:00-16:00', ['14:30-15:00'], ['14:00-14:30', '15:00-16:00']],
  ['14:00-16:00', ['15:00-17:00', '13:00-14:30'], ['14:30-15:00']],
  ['14:00-16:00', ['15:00-'], ['14:00-15:00']],
  ['14:00-16:00', ['13:00-'], []],
])('an activity %s beside openings %j opens the centre %j', (held, openings, parts) => {
  const { openedAt, closedAt } = opening(held);
  const added = uncoveredParts({ openedAt, closedAt: closedAt as Date }, openings.map(opening));
  const said = added.map(
    (part) => `${timeIn(part.openedAt, 'Asia/Shanghai')}-${timeIn(part.closedAt, 'Asia/Shanghai')}`,
  );
  expect(said).toEqual(parts);
});

test.each([
  ['08:55', '12:00'],
  ['09:30', '12:00'],
  ['12:00', '18:00'],
  ['13:00', '18:00'],
  ['18:00', undefined],
  ['20:00', undefined],
])('an opening of %s that was forgotten ended at %s', (opened, closed) => {
  expect(forgottenClosing(opened, [hours('14:00-18:00'), hours('09:00-12:00')])).toBe(closed);
});

test('hours typed by hand have gone by', () => {
  expect(codeOf(whyNotGoneBy(opening('09:00-10:01'), at('10:00')))).toBe('opening-in-future');
  expect(whyNotGoneBy(opening('09:00-10:00'), at('10:00'))).toBeUndefined();
  expect(codeOf(whyNotGoneBy(opening('11:00-'), at('10:00')))).toBe('opening-in-future');
});

test('only an opening still going on today may lack its end', () => {
  expect(whyNotStillOpen(opening('09:00-'), null, true)).toBeUndefined();
  expect(codeOf(whyNotStillOpen(opening('09:00-'), null, false))).toBe('still-open-elsewhere');
  expect(codeOf(whyNotStillOpen(opening('09:00-'), at('12:00'), true))).toBe('still-open-elsewhere');
  expect(whyNotStillOpen(opening('09:00-12:00'), null, false)).toBeUndefined();
});

const duty = (personId: string, text: string, onDate = today) => ({ personId, onDate, ...hours(text) });

test.each([
  [duty('a', '09:00-12:00'), undefined],
  [duty('a', '09:00-12:00', '2026-06-16'), 'duty-in-past'],
  [duty('a', '09:00-12:00', '2027-06-19'), 'duty-too-far'],
  [duty('a', '12:00-12:00'), 'closes-before-opens'],
])('the duty %j: %s', (planned, code) => {
  expect(codeOf(whyNotDuty(planned, today))).toBe(code);
});

test('nobody is on duty twice at the same time, in one plan or beside another', () => {
  const nameOf = (id: string) => `人员${id}`;
  const [early, late] = [duty('a', '09:00-12:00'), duty('a', '12:00-18:00')];
  expect(whyNotRoster([early, late, duty('b', '09:00-12:00')], [], nameOf)).toBeUndefined();
  const within = whyNotRoster([early, duty('a', '11:00-13:00')], [], nameOf);
  expect(within?.zh).toContain('人员a');
  expect(codeOf(whyNotRoster([late], [duty('a', '17:00-19:00')], nameOf))).toBe('duty-overlaps');
  expect(whyNotRoster([late], [duty('a', '17:00-19:00', '2026-06-18')], nameOf)).toBeUndefined();
});

test.each([
  [true, false, true],
  [false, true, false],
  [null, true, true],
  [null, false, null],
])('noted %s and kept an opening %s: came %s', (noted, kept, came) => {
  expect(cameTo(noted, kept)).toBe(came);
});

const reached = (
  stage: 'planned' | 'approved' | 'under-way' | 'in-use' | 'abandoned',
  reachedOn: string,
) => ({
  stage,
  reachedOn,
});

test.each([
  [[], reached('planned', '2026-01-01'), undefined],
  [[reached('planned', '2026-01-01')], reached('approved', '2026-02-01'), undefined],
  [[reached('planned', '2026-01-01')], reached('in-use', '2026-02-01'), undefined],
  [[reached('planned', '2026-01-01')], reached('abandoned', '2026-01-01'), undefined],
  [[reached('planned', '2026-01-01')], reached('planned', '2026-02-01'), 'stage-behind'],
  [[reached('under-way', '2026-01-01')], reached('approved', '2026-02-01'), 'stage-behind'],
  [[reached('in-use', '2026-01-01')], reached('abandoned', '2026-02-01'), 'project-over'],
  [[reached('abandoned', '2026-01-01')], reached('in-use', '2026-02-01'), 'project-over'],
  [[reached('planned', '2026-03-01')], reached('approved', '2026-02-01'), 'stage-dates-out-of-order'],
  [[reached('planned', '2026-03-01')], reached('approved', '2026-06-18'), 'stage-in-future'],
])('a project after %j reaches %j: %s', (before, said, code) => {
  expect(codeOf(whyNotReach(before, said, today))).toBe(code);
});

test('a corrected stage stays between the one before and the one after', () => {
  const others = [reached('in-use', '2026-05-01'), reached('planned', '2026-01-01')];
  expect(inStageOrder(others).map(({ stage }) => stage)).toEqual(['planned', 'in-use']);
  expect(whyNotDated(others, reached('under-way', '2026-03-01'), today)).toBeUndefined();
  expect(codeOf(whyNotDated(others, reached('under-way', '2026-05-02'), today))).toBe(
    'stage-dates-out-of-order',
  );
  expect(codeOf(whyNotDated(others, reached('under-way', '2025-12-31'), today))).toBe(
    'stage-dates-out-of-order',
  );
});

test.each([
  ['2026-06-17', undefined, 'workday'],
  ['2026-06-20', undefined, 'rest'],
  ['2026-06-19', { work: false, nameZh: '端午', nameEn: 'Dragon Boat Festival' }, 'holiday'],
  ['2026-10-10', { work: true, nameZh: '国庆节', nameEn: 'National Day' }, 'exchanged-workday'],
  ['2026-10-12', { work: true, nameZh: '国庆节', nameEn: 'National Day' }, 'workday'],
] as const)('%s decreed %j is a %s', (on, decreed, kind) => {
  expect(kindOfDay(on, decreed)).toBe(kind);
});

test('a day is called by its festival first, then by the holiday it belongs to', () => {
  const decreed = { work: false, nameZh: '国庆节', nameEn: 'National Day' };
  const festival = { nameZh: '中秋节', nameEn: 'Mid-Autumn Festival' };
  expect(nameOfDay('holiday', decreed, festival)).toEqual(festival);
  expect(nameOfDay('holiday', decreed, undefined).nameZh).toBe('国庆节假期');
  expect(nameOfDay('exchanged-workday', { ...decreed, work: true }, undefined).nameZh).toBe('国庆节调休上班');
  expect(nameOfDay('workday', undefined, undefined)).toEqual({ nameZh: null, nameEn: null });
});

test.each([
  [{ fromOn: '2020-01-01', untilOn: '2027-12-31' }, undefined],
  [{ fromOn: '2019-12-31', untilOn: '2021-01-01' }, 'outside-centre'],
  [{ fromOn: '2021-01-01', untilOn: null }, 'outside-centre'],
  [{ fromOn: '2021-02-01', untilOn: '2021-01-01' }, 'ends-before-start'],
])('dates %j within a centre: %s', (span, code) => {
  expect(codeOf(whyNotWithin(centre, span))).toBe(code);
});

test('a span over several holds all of them, without end when one has none', () => {
  const one = { fromOn: '2026-03-01', untilOn: '2026-03-31' };
  expect(spanOver(one, { fromOn: '2026-01-01', untilOn: '2026-02-01' })).toEqual({
    fromOn: '2026-01-01',
    untilOn: '2026-03-31',
  });
  expect(spanOver(one, { fromOn: '2026-04-01', untilOn: null }).untilOn).toBeNull();
  expect([holdsOn(one, '2026-03-01'), holdsOn(one, '2026-04-01')]).toEqual([true, false]);
});

test.each([
  ['town', undefined],
  ['village', undefined],
  ['institution', undefined],
  ['district', 'wrong-level'],
  ['municipality', 'wrong-level'],
  ['social-force', 'wrong-level'],
])('a %s runs a centre: %s', (level, code) => {
  expect(codeOf(whyNotCentreAt(level))).toBe(code);
});

test('a position is both degrees or neither', () => {
  expect(whyNotPosition({ longitude: 106.6, latitude: 29.7 })).toBeUndefined();
  expect(codeOf(whyNotPosition({ longitude: 106.6, latitude: null }))).toBe('half-a-position');
});

test.each([
  ['2026-06-30', { firstOn: null, lastOn: null }, undefined],
  ['2026-06-30', { firstOn: '2021-01-01', lastOn: '2026-06-30' }, undefined],
  ['2026-06-29', { firstOn: '2021-01-01', lastOn: '2026-06-30' }, 'opened-outside'],
  ['2019-01-01', { firstOn: null, lastOn: null }, 'ends-before-start'],
  ['2027-12-31', { firstOn: null, lastOn: null }, 'already-ended'],
])('a centre ends on %s after openings %j: %s', (untilOn, opened, code) => {
  expect(codeOf(whyNotEnding(centre, untilOn, opened))).toBe(code);
});

test('functions are read as people write them', () => {
  expect(readFunctions('文体活动、多功能培训室，书刊（电子）阅览').value).toEqual([
    'culture-sport',
    'training',
    'reading',
  ]);
  expect(readFunctions('广播室 展览厅 广播').value).toEqual(['broadcast', 'exhibition']);
  expect(readFunctions('').value).toEqual([]);
  expect(readFunctions('文体活动、游泳').no?.zh).toContain('游泳');
});

test('hours that overlap or mean nothing are refused', () => {
  expect(codeOf(readHours('周一 9:00-12:00 11:00-13:00').no)).toBe('stretches-overlap');
  expect(codeOf(readHours('看门卫').no)).toBe('hours-unreadable');
  expect(readHours('周一 9:00-12:00').value).toEqual([{ weekday: 1, ...hours('09:00-12:00') }]);
});

test.each([
  ['2026-06-17', '09:00', 'Asia/Shanghai', '2026-06-17T01:00:00.000Z'],
  ['2026-06-17', '24:00', 'Asia/Shanghai', '2026-06-17T16:00:00.000Z'],
  ['2026-03-29', '01:30', 'Europe/Berlin', '2026-03-29T00:30:00.000Z'],
  ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '12:00', 'Europe/Berlin', '2026-10-25T11:00:00.000Z'],
])('%s %s in %s is %s', (on, time, zone, instant) => {
  expect(instantAt(on, time, zone).toISOString()).toBe(instant);
  if (time !== '24:00') expect(timeIn(instantAt(on, time, zone), zone)).toBe(time);
});

test('minutes are counted, and stretches that only touch do not meet', () => {
  expect(minutesIn([hours('09:00-12:00'), hours('14:00-18:30')])).toBe(450);
  expect(meet(hours('09:00-12:00'), hours('12:00-13:00'))).toBe(false);
});
