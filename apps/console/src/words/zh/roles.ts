import { rolesIn } from '../roles-in.ts';

export const roles = rolesIn('zh');
