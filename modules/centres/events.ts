import { z } from 'zod';
import { factOf } from '#platform/facts/index.ts';
import { Day, Id } from '#platform/http/shapes.ts';

/** Evidence of one organisation changed for these days; without a last day, for all that follow. */
const Touched = z.object({ organisationId: Id, fromOn: Day, untilOn: Day.nullable() });

/** A centre was added, edited or ended. */
export const centreChanged = factOf('centres.centre-changed', Touched);

/** A space was added, edited or struck out. */
export const spaceChanged = factOf('centres.space-changed', Touched);

/** A paper came into force, changed or went out of force. */
export const paperChanged = factOf('centres.paper-changed', Touched);

/** A new-type space was added, edited or struck out. */
export const newSpaceChanged = factOf('centres.new-space-changed', Touched);

/** A build project reached a stage, or its record changed. */
export const buildChanged = factOf('centres.build-changed', Touched);

/** The promised hours changed, for the week or for exception days. */
export const hoursChanged = factOf('centres.hours-changed', Touched);

/** A closure was announced, recorded or withdrawn. */
export const closureChanged = factOf('centres.closure-changed', Touched);

/** An opening began, ended, was corrected or struck out. */
export const openingChanged = factOf('centres.opening-changed', Touched);

/** The calendar of working days and holidays changed, for every organisation. */
export const calendarChanged = factOf('centres.calendar-changed', z.object({ fromOn: Day, untilOn: Day }));
