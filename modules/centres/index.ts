export {
  buildChanged,
  calendarChanged,
  centreChanged,
  closureChanged,
  hoursChanged,
  newSpaceChanged,
  openingChanged,
  paperChanged,
  spaceChanged,
} from './events.ts';
export { addBuildProject } from './operations/add-build-project.ts';
export { addCentre } from './operations/add-centre.ts';
export { addException } from './operations/add-exception.ts';
export { addNewSpace } from './operations/add-new-space.ts';
export { addPaper } from './operations/add-paper.ts';
export { addSpace } from './operations/add-space.ts';
export { closeForgottenOpenings } from './operations/close-forgotten-openings.ts';
export { deriveOpening, type HeldAt } from './operations/derive-opening.ts';
export { fillCalendar } from './operations/fill-calendar.ts';
export { type FoundCentre, findCentre } from './operations/find-centre.ts';
export { importCentres } from './operations/import-centres.ts';
export { lunarFestivals } from './operations/lunar-festivals.ts';
export { planDuties } from './operations/plan-duties.ts';
export { promiseHours } from './operations/promise-hours.ts';
export { reachStage } from './operations/reach-stage.ts';
export { recordOpeningFromPaper } from './operations/record-opening-from-paper.ts';
export { strikeDerivedOpenings } from './operations/strike-derived-openings.ts';
export { routes } from './routes/all.ts';
