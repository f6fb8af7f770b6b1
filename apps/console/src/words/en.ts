import { access } from './en/access.ts';
import { activities } from './en/activities.ts';
import { adoption } from './en/adoption.ts';
import { audit } from './en/audit.ts';
import { centres } from './en/centres.ts';
import { frame } from './en/frame.ts';
import { installation } from './en/installation.ts';
import { organisations } from './en/organisations.ts';
import { ownAccount } from './en/own-account.ts';
import { parts } from './en/parts.ts';
import { people } from './en/people.ts';
import { residents } from './en/residents.ts';
import { roles } from './en/roles.ts';
import { signIn } from './en/sign-in.ts';
import { standards } from './en/standards.ts';
import { style } from './en/style.ts';
import { today } from './en/today.ts';
import { training } from './en/training.ts';
import type { Words } from './zh.ts';

/** Every word of the console in English. */
export const en: Words = {
  access,
  activities,
  adoption,
  audit,
  centres,
  frame,
  installation,
  organisations,
  ownAccount,
  parts,
  people,
  residents,
  roles,
  signIn,
  standards,
  style,
  today,
  training,
};
