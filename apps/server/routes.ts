import { routes as access } from '#modules/access/index.ts';
import { routes as activities } from '#modules/activities/index.ts';
import { routes as audit } from '#modules/audit/index.ts';
import { routes as centres } from '#modules/centres/index.ts';
import { routes as files } from '#modules/files/index.ts';
import { routes as installation } from '#modules/installation/index.ts';
import { routes as organisations } from '#modules/organisations/index.ts';
import { routes as people } from '#modules/people/index.ts';
import { routes as residents } from '#modules/residents/index.ts';
import { routes as standards } from '#modules/standards/index.ts';
import { routes as training } from '#modules/training/index.ts';

/** Every route of the product, module by module. */
export const routes = [
  ...organisations,
  ...access,
  ...audit,
  ...installation,
  ...files,
  ...people,
  ...residents,
  ...centres,
  ...activities,
  ...training,
  ...standards,
];
