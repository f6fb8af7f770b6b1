import { rolesIn } from '../roles-in.ts';
import type { Words } from '../zh.ts';

export const roles: Words['roles'] = rolesIn('en');
