export { planChanged, programmeChanged, sessionChanged } from './events.ts';
export { addProgramme } from './operations/add-programme.ts';
export { planSeries } from './operations/plan-series.ts';
export { planSession } from './operations/plan-session.ts';
export { recordSession } from './operations/record-session.ts';
export { recordUnplannedSession } from './operations/record-unplanned-session.ts';
export { strikeSession } from './operations/strike-session.ts';
export { routes } from './routes.ts';
