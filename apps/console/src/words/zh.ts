import { access } from './zh/access.ts';
import { activities } from './zh/activities.ts';
import { adoption } from './zh/adoption.ts';
import { audit } from './zh/audit.ts';
import { centres } from './zh/centres.ts';
import { frame } from './zh/frame.ts';
import { installation } from './zh/installation.ts';
import { organisations } from './zh/organisations.ts';
import { ownAccount } from './zh/own-account.ts';
import { parts } from './zh/parts.ts';
import { people } from './zh/people.ts';
import { residents } from './zh/residents.ts';
import { roles } from './zh/roles.ts';
import { signIn } from './zh/sign-in.ts';
import { standards } from './zh/standards.ts';
import { style } from './zh/style.ts';
import { today } from './zh/today.ts';
import { training } from './zh/training.ts';

/** Every word of the console in Chinese: the language all others are measured by. */
export const zh = {
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

/** The keys that every language must have, no more and no fewer. */
export type Words = typeof zh;
