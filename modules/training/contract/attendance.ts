import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, line } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { CourseSession, CourseSessionById, Hours, Striking } from './shapes.ts';

export const showCourseSession = route({
  summary: 'One course session with who attended it and for how long',
  method: 'GET',
  path: '/course-sessions/:courseSessionId',
  allows: permissions.read,
  params: CourseSessionById,
  answers: CourseSession.extend({
    courseId: Id,
    title: z.string(),
    organisationId: Id,
    organisationName: z.string(),
    attendance: z.array(
      z.object({
        id: Id,
        personId: Id,
        name: z.string(),
        organisationId: Id,
        organisationName: z.string(),
        hours: z.number(),
        struck: z.boolean(),
        struckReason: z.string().nullable(),
      }),
    ),
    permittedActions: z.array(z.enum(['correct', 'attend', 'strike'])),
  }),
  refuses: ['training.course-session-not-found'],
});

export const findAttendees = route({
  summary: 'People of the district by name, to be entered at a course session',
  method: 'GET',
  path: '/course-sessions/:courseSessionId/people',
  allows: permissions.hold,
  params: CourseSessionById,
  query: z.strictObject({ search: line(40, 2) }),
  answers: z.array(
    z.object({ id: Id, name: z.string(), organisationName: z.string(), attended: z.boolean() }),
  ),
  refuses: ['training.course-session-not-found'],
});

export const recordAttendance = route({
  summary: 'Record who attended a course session and for how many hours, 500 people at most at once',
  method: 'POST',
  path: '/course-sessions/:courseSessionId/attendance',
  allows: permissions.hold,
  params: CourseSessionById,
  body: z.strictObject({
    people: z
      .array(z.strictObject({ personId: Id, hours: Hours }))
      .min(1)
      .max(500),
  }),
  answers: z.object({ added: z.number().int(), unchanged: z.number().int() }),
  refuses: [
    'training.course-session-not-found',
    'training.struck-out',
    'training.not-held-yet',
    'training.hours-beyond-session',
    'training.person-twice',
    'training.person-unknown',
    'training.other-hours',
  ],
});

export const importAttendance = route({
  summary: 'Import the attendance of a course session from XLSX or CSV: all lines or none',
  method: 'POST',
  path: '/course-sessions/:courseSessionId/attendance/import',
  allows: permissions.hold,
  params: CourseSessionById,
  takes: 'upload',
  answers: z.object({ added: z.number().int(), unchanged: z.number().int() }),
  refuses: [
    'training.course-session-not-found',
    'training.struck-out',
    'training.not-held-yet',
    'training.nothing-to-import',
    'training.import-failed',
  ],
});

export const strikeAttendance = route({
  summary: 'Strike the attendance of one person out with a reason; it stays readable and counts no more',
  method: 'POST',
  path: '/attendance/:attendanceId/striking-out',
  allows: permissions.hold,
  params: z.strictObject({ attendanceId: Id }),
  body: Striking,
  answers: Done,
  refuses: ['training.attendance-not-found', 'training.struck-out'],
});
