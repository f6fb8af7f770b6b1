export { openResidentSignIn, type ResidentSignIn, readResidentSignIn } from './better-auth/index.ts';
export { whichResident } from './better-auth/who-sends.ts';
export { forgetStrangers } from './operations/forget-strangers.ts';
export { makeDemonstrationResident } from './operations/make-demonstration-resident.ts';
export { registerResident } from './operations/register-resident.ts';
export { routes } from './routes.ts';
