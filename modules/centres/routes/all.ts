import { buildRoutes } from './build.ts';
import { centreRoutes } from './centre.ts';
import { dutyRoutes } from './duty.ts';
import { furnishingRoutes } from './furnishing.ts';
import { hoursRoutes } from './hours.ts';
import { openingRoutes } from './opening.ts';
import { publicRoutes } from './public.ts';

/** Every route of centres. */
export const routes = [
  ...centreRoutes,
  ...furnishingRoutes,
  ...hoursRoutes,
  ...openingRoutes,
  ...dutyRoutes,
  ...buildRoutes,
  ...publicRoutes,
];
