export { openSignIn, type SignIn } from './better-auth/index.ts';
export { mountSignIn } from './better-auth/mount.ts';
export { addAccount } from './operations/add-account.ts';
export { grantRole } from './operations/grant-role.ts';
export { isSetUpOpen, setUpCodeOf } from './operations/set-up-first-administrator.ts';
export { routes } from './routes.ts';
export { findActorBySession } from './store.ts';
export type { DemonstrationAccount } from './views.ts';
