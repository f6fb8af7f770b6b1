import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, TimeOfDay } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { dayKinds, exceptionKinds } from '../rules/words.ts';
import { ByCentre, datesAnswered, Reason, Stretch, StretchAnswered, Weekday } from './parts.ts';

const WeeklyAnswered = z.object({ weekday: z.number().int(), opens: z.string(), closes: z.string() });

export const showHours = route({
  summary: 'The promised weeks of a centre: past, in force and to come',
  method: 'GET',
  path: '/centres/:centreId/hours',
  allows: permissions.read,
  params: ByCentre,
  answers: z.array(
    z.object({ ...datesAnswered, minutesAWeek: z.number().int(), week: z.array(WeeklyAnswered) }),
  ),
  refuses: ['centres.not-found'],
});

export const promiseHours = route({
  summary: 'Promise a week of opening hours from a day; what was promised before ends the day before',
  method: 'PUT',
  path: '/centres/:centreId/hours',
  allows: permissions.promise,
  params: ByCentre,
  body: z.strictObject({
    fromOn: Day,
    week: z.array(z.strictObject({ weekday: Weekday, opens: TimeOfDay, closes: TimeOfDay })).max(42),
  }),
  answers: Done,
  refuses: [
    'centres.not-found',
    'centres.outside-centre',
    'centres.promise-of-the-past',
    'centres.closes-before-opens',
    'centres.stretches-overlap',
  ],
});

export const ExceptionDay = z.object({
  id: Id,
  onDate: z.string(),
  kind: z.enum(exceptionKinds),
  stretches: z.array(StretchAnswered),
  reason: z.string(),
  announcedOn: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
});

export const listExceptions = route({
  summary: 'The exception days of a centre between two days, withdrawn ones too',
  method: 'GET',
  path: '/centres/:centreId/exceptions',
  allows: permissions.read,
  params: ByCentre,
  query: z.strictObject({ fromOn: Day, untilOn: Day }),
  answers: z.array(ExceptionDay),
  refuses: ['centres.not-found', 'centres.ends-before-start'],
});

export const addException = route({
  summary: 'Announce or record days unlike others: closed, or open at other hours',
  method: 'POST',
  path: '/centres/:centreId/exceptions',
  allows: permissions.promise,
  params: ByCentre,
  body: z.strictObject({
    fromOn: Day,
    untilOn: Day,
    kind: z.enum(exceptionKinds),
    stretches: z.array(Stretch).max(6).default([]),
    reason: line(200),
    announcedOn: Day.nullable(),
  }),
  answers: z.object({ ids: z.array(Id) }),
  refuses: [
    'centres.not-found',
    'centres.outside-centre',
    'centres.ends-before-start',
    'centres.too-many-days',
    'centres.closed-has-hours',
    'centres.hours-missing',
    'centres.hours-of-the-past',
    'centres.closes-before-opens',
    'centres.stretches-overlap',
    'centres.announced-in-future',
    'centres.too-late-to-announce',
    'centres.exception-already',
  ],
});

export const withdrawException = route({
  summary: 'Withdraw an exception day with a reason; it stays readable',
  method: 'POST',
  path: '/exceptions/:exceptionId/withdrawal',
  allows: permissions.promise,
  params: z.strictObject({ exceptionId: Id }),
  body: Reason,
  answers: Done,
  refuses: ['centres.record-not-found', 'centres.already-withdrawn'],
});

export const showCalendar = route({
  summary: 'The calendar of a month: working days, days of rest, holidays, 调休 and lunar dates',
  method: 'GET',
  path: '/calendar',
  allows: 'signed-in',
  openToKeys: true,
  query: z.strictObject({ month: z.string().regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/) }),
  answers: z.object({
    /** False while the government's notice for the year is not in the program: then only weekends are known. */
    holidaysKnown: z.boolean(),
    days: z.array(
      z.object({
        onDate: z.string(),
        weekday: z.number().int(),
        kind: z.enum(dayKinds),
        nameZh: z.string().nullable(),
        nameEn: z.string().nullable(),
        lunar: z.string().nullable(),
      }),
    ),
  }),
});
