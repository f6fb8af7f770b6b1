export * from './accounts.ts';
export * from './grants.ts';
export * from './keys.ts';
export { Role } from './parts.ts';
export * from './sign-in.ts';
