export { openSignIn, type SignIn } from './better-auth/index.ts';
export { mountSignIn } from './better-auth/mount.ts';
export { whoSends } from './better-auth/who-sends.ts';
export { addAccount } from './operations/add-account.ts';
export { grantRole } from './operations/grant-role.ts';
export { offerSecondFactor } from './operations/offer-second-factor.ts';
export { isSetUpOpen, setUpCodeOf } from './operations/set-up-first-administrator.ts';
export { routes } from './routes.ts';
export type { DemonstrationAccount } from './views/accounts.ts';
