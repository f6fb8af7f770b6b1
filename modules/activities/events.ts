import { z } from 'zod';
import { factOf } from '#platform/facts/index.ts';
import { Day, Id } from '#platform/http/shapes.ts';

const changedDays = z.object({ organisationId: Id, fromOn: Day, untilOn: Day.nullable() });

/** What was held between these days is not what it was: a session was recorded, corrected or struck out. */
export const sessionChanged = factOf('activities.session-changed', changedDays);

/** What is planned and announced for these days is not what it was; nothing that was held has changed. */
export const planChanged = factOf('activities.plan-changed', changedDays);

/** A programme, perhaps a standing item, was added or changed. */
export const programmeChanged = factOf('activities.programme-changed', changedDays);
