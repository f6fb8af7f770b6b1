import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import {
  Course,
  CourseById,
  CourseSession,
  CourseSessionById,
  courseFilter,
  Striking,
  saidOfCourse,
  saidOfSession,
} from './shapes.ts';

export const listCourses = route({
  summary: 'The courses one may see, by page',
  method: 'GET',
  path: '/courses',
  allows: permissions.read,
  query: z.strictObject({ ...paged(['fromOn', 'title', 'organisationName', 'hours']), ...courseFilter }),
  answers: pageOf(Course),
});

export const exportCourses = route({
  summary: 'The courses one may see, as a workbook',
  method: 'GET',
  path: '/courses/export',
  allows: permissions.read,
  query: z.strictObject(courseFilter),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['training.too-many-to-export'],
});

export const showCourse = route({
  summary: 'One course with its sessions and how many attended each',
  method: 'GET',
  path: '/courses/:courseId',
  allows: permissions.read,
  params: CourseById,
  answers: Course.extend({
    summary: z.string(),
    sessions: z.array(CourseSession),
    permittedActions: z.array(z.enum(['hold'])),
  }),
  refuses: ['training.course-not-found'],
});

export const addCourse = route({
  summary: 'Add a course that a district institution, a town or the district holds',
  method: 'POST',
  path: '/organisations/:organisationId/courses',
  allows: permissions.hold,
  params: z.strictObject({ organisationId: Id }),
  body: z.strictObject(saidOfCourse),
  answers: Made,
  refuses: ['organisations.not-found', 'training.wrong-organiser', 'training.ends-before-start'],
});

export const editCourse = route({
  summary: 'Change a course or end it on a day',
  method: 'PUT',
  path: '/courses/:courseId',
  allows: permissions.hold,
  params: CourseById,
  body: z.strictObject(saidOfCourse),
  answers: Done,
  refuses: ['training.course-not-found', 'training.ends-before-start', 'training.sessions-outside'],
});

const timeRefusals = [
  'training.ends-before-start',
  'training.too-long',
  'training.outside-course',
  'training.course-session-twice',
];

export const addCourseSession = route({
  summary: 'Add a session to a course',
  method: 'POST',
  path: '/courses/:courseId/sessions',
  allows: permissions.hold,
  params: CourseById,
  body: z.strictObject(saidOfSession),
  answers: Made,
  refuses: ['training.course-not-found', ...timeRefusals],
});

export const correctCourseSession = route({
  summary: 'Correct the time, place or topic of a course session',
  method: 'PUT',
  path: '/course-sessions/:courseSessionId',
  allows: permissions.hold,
  params: CourseSessionById,
  body: z.strictObject(saidOfSession),
  answers: Done,
  refuses: [
    'training.course-session-not-found',
    'training.struck-out',
    'training.attendance-ahead',
    'training.shorter-than-attended',
    ...timeRefusals,
  ],
});

export const strikeCourseSession = route({
  summary: 'Strike a course session out with a reason; the attendance of it counts no more',
  method: 'POST',
  path: '/course-sessions/:courseSessionId/striking-out',
  allows: permissions.hold,
  params: CourseSessionById,
  body: Striking,
  answers: Done,
  refuses: ['training.course-session-not-found', 'training.struck-out'],
});
