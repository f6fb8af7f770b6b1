import type { showCourseSession } from '#modules/training/contract/attendance.ts';
import type { showCourse } from '#modules/training/contract/courses.ts';
import type { AnswerOf } from '#platform/http/route.ts';

export type ShownCourseSession = AnswerOf<typeof showCourseSession>;

export type Course = AnswerOf<typeof showCourse>;

export type CourseSession = Course['sessions'][number];
