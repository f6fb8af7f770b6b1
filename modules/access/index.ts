export { openSignIn, type SignIn } from './better-auth/index.ts';
export { mountSignIn } from './better-auth/mount.ts';
export { findActorBySession } from './store.ts';
