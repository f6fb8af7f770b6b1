import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, Made } from '#platform/http/shapes.ts';
import { BirthMonth, details, Home, Name, noticeVersion, Relation } from './parts.ts';

const Consent = z.object({
  notice: z.enum(['privacy', 'children']),
  version: z.string(),
  givenAt: z.string(),
  onPaper: z.boolean(),
});

const Child = z.object({
  id: Id,
  name: z.string(),
  birthMonth: BirthMonth,
  relation: Relation,
  consents: z.array(Consent),
});

const Session = z.object({
  id: Id,
  browser: z.string(),
  since: z.string(),
  until: z.string(),
  current: z.boolean(),
});

export const Mine = z.object({
  /** Whether the notice in force was agreed to; until then nothing but the phone is kept. */
  agreed: z.boolean(),
  name: z.string().nullable(),
  /** Masked; `lost` when it cannot be opened any more. */
  phone: z.string().nullable(),
  birthMonth: BirthMonth.nullable(),
  home: Home.nullable(),
  registeredAt: z.string(),
  consents: z.array(Consent),
  children: z.array(Child),
  sessions: z.array(Session),
});
export type Mine = z.infer<typeof Mine>;

export const showMine = route({
  summary: 'What is kept about the resident who asks, as their own page shows it: the phone masked',
  method: 'GET',
  path: '/my',
  allows: 'resident',
  answers: Mine,
});

export const listHomes = route({
  summary: 'The towns and villages that a resident may choose as home',
  method: 'GET',
  path: '/my/homes',
  allows: 'resident',
  answers: z.array(Home),
});

export const exportMine = route({
  summary: 'Everything kept about the resident who asks and the children they guard, as a file of JSON',
  method: 'GET',
  path: '/my/export',
  allows: 'resident',
  answers: z.unknown(),
  gives: 'file',
});

export const welcomeMe = route({
  summary: 'Agree to the privacy notice and become a resident; below fourteen the account is closed again',
  method: 'POST',
  path: '/my/welcome',
  allows: 'resident',
  body: z.strictObject({ ...details, noticeVersion }),
  answers: z.object({ welcome: z.enum(['resident', 'guardian-needed']) }),
  refuses: ['residents.notice-changed', 'residents.birth-month-ahead', 'residents.home-unknown'],
});

export const keepMyDetails = route({
  summary: 'Correct one’s own name, month of birth and home',
  method: 'PUT',
  path: '/my/details',
  allows: 'resident',
  body: z.strictObject(details),
  answers: Done,
  refuses: [
    'residents.consent-needed',
    'residents.birth-month-ahead',
    'residents.guardian-needed',
    'residents.home-unknown',
  ],
});

const child = { name: Name, birthMonth: BirthMonth, relation: Relation };
const ByChild = z.strictObject({ childId: Id });

export const addChild = route({
  summary: 'Add a child below fourteen as its guardian, agreeing to the notice for children',
  method: 'POST',
  path: '/my/children',
  allows: 'resident',
  body: z.strictObject({ ...child, noticeVersion }),
  answers: Made,
  refuses: [
    'residents.consent-needed',
    'residents.notice-changed',
    'residents.birth-month-ahead',
    'residents.not-a-child',
    'residents.too-many-children',
  ],
});

export const keepChild = route({
  summary: 'Correct what is kept about a child one guards',
  method: 'PUT',
  path: '/my/children/:childId',
  allows: 'resident',
  params: ByChild,
  body: z.strictObject(child),
  answers: Done,
  refuses: ['residents.child-not-found', 'residents.birth-month-ahead', 'residents.not-a-child'],
});

export const closeChild = route({
  summary: 'Withdraw consent for a child: name and month of birth are erased',
  method: 'POST',
  path: '/my/children/:childId/closing',
  allows: 'resident',
  params: ByChild,
  answers: Done,
  refuses: ['residents.child-not-found'],
});

export const endOtherSessions = route({
  summary: 'Sign out everywhere else',
  method: 'POST',
  path: '/my/sessions/ending',
  allows: 'resident',
  answers: Done,
});

export const closeMe = route({
  summary: 'Withdraw consent and close the account: everything personal is erased, of children too',
  method: 'POST',
  path: '/my/closing',
  allows: 'resident',
  answers: Done,
});
