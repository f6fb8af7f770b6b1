export { treeChanged } from './events.ts';
export { addOrganisation } from './operations/add-organisation.ts';
export { type FoundOrganisation, findOrganisation } from './operations/find-organisation.ts';
export { importOrganisations } from './operations/import-organisations.ts';
export { initialsOf } from './operations/initials-of.ts';
export { tryChange } from './operations/try-change.ts';
export { routes } from './routes.ts';
