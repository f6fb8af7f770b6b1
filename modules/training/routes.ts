import { asks, commands } from '#platform/http/handle.ts';
import * as contract from './contract/index.ts';
import { addCourse } from './operations/add-course.ts';
import { addCourseSession } from './operations/add-course-session.ts';
import { correctCourseSession } from './operations/correct-course-session.ts';
import { editCourse } from './operations/edit-course.ts';
import { importAttendance } from './operations/import-attendance.ts';
import { recordAttendance } from './operations/record-attendance.ts';
import { strikeAttendance } from './operations/strike-attendance.ts';
import { strikeCourseSession } from './operations/strike-course-session.ts';
import { findAttendees, showCourseSession } from './views/course-session.ts';
import { listCourses, showCourse } from './views/courses.ts';
import { exportCourses, exportHours } from './views/exports.ts';
import { listHours } from './views/hours.ts';
import { showTrainingRecord } from './views/training-record.ts';

export const routes = [
  asks(contract.listCourses, (reading, { query }) => listCourses(reading, query)),
  asks(contract.exportCourses, (reading, { query }) => exportCourses(reading, query)),
  asks(contract.showCourse, (reading, { params }) => showCourse(reading, params.courseId)),
  commands(contract.addCourse, (work, { params, body }) => addCourse(work, params.organisationId, body)),
  commands(contract.editCourse, (work, { params, body }) => editCourse(work, params.courseId, body)),
  commands(contract.addCourseSession, (work, { params, body }) =>
    addCourseSession(work, params.courseId, body),
  ),
  commands(contract.correctCourseSession, (work, { params, body }) =>
    correctCourseSession(work, params.courseSessionId, body),
  ),
  commands(contract.strikeCourseSession, (work, { params, body }) =>
    strikeCourseSession(work, params.courseSessionId, body),
  ),
  asks(contract.showCourseSession, (reading, { params }) =>
    showCourseSession(reading, params.courseSessionId),
  ),
  asks(contract.findAttendees, (reading, { params, query }) =>
    findAttendees(reading, params.courseSessionId, query.search),
  ),
  commands(contract.recordAttendance, (work, { params, body }) =>
    recordAttendance(work, params.courseSessionId, body),
  ),
  commands(contract.importAttendance, (work, { params, upload }) =>
    importAttendance(work, params.courseSessionId, upload),
  ),
  commands(contract.strikeAttendance, (work, { params, body }) =>
    strikeAttendance(work, params.attendanceId, body),
  ),
  asks(contract.listHours, (reading, { query }) => listHours(reading, query)),
  asks(contract.exportHours, (reading, { query }) => exportHours(reading, query)),
  asks(contract.showTrainingRecord, (reading, { params }) => showTrainingRecord(reading, params.personId)),
];
