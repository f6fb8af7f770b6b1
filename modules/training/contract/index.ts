export * from './attendance.ts';
export * from './courses.ts';
export * from './hours.ts';
export * from './shapes.ts';
