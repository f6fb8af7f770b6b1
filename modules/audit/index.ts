export { routes } from './routes.ts';
export { type Sought, searchAudit } from './views/search.ts';
