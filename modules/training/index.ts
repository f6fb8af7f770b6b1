export { attendanceChanged } from './events.ts';
export { addCourse } from './operations/add-course.ts';
export { addCourseSession } from './operations/add-course-session.ts';
export { recordAttendance } from './operations/record-attendance.ts';
export { strikeAttendance } from './operations/strike-attendance.ts';
export { routes } from './routes.ts';
