import { routes as organisations } from '#modules/organisations/index.ts';

/** Every route of the product, module by module. */
export const routes = [...organisations];
