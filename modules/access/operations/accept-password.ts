import { hashPassword } from 'better-auth/crypto';
import { refuseIf } from '#platform/refusals/index.ts';
import { whyNotPassword } from '../rules.ts';

/** A password as the sign-in library keeps it (scrypt); refused when it is too simple. */
export const acceptPassword = async (password: string): Promise<string> => {
  refuseIf(whyNotPassword(password));
  return hashPassword(password);
};
