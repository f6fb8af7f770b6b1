import { z } from 'zod';
import { factOf } from '#platform/facts/index.ts';
import { Day, Id } from '#platform/http/shapes.ts';

/** Where evidence changed, and the days it may touch; `untilOn` null means from then on. */
const Touched = z.object({ organisationId: Id, fromOn: Day, untilOn: Day.nullable() });

/** Somebody took up, changed or left a post. */
export const postingChanged = factOf('people.posting-changed', Touched);

/** A team was founded, changed or disbanded, or its members changed. */
export const teamChanged = factOf('people.team-changed', Touched);

/** A volunteer was registered, changed or left. */
export const volunteerChanged = factOf('people.volunteer-changed', Touched);

/** A local brand (一村一品) began, changed or ended. */
export const brandChanged = factOf('people.brand-changed', Touched);
