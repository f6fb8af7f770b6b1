import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { sources } from '../rules/ages.ts';
import { BirthMonth, Name, Relation } from './parts.ts';

const scope = { organisationId: Id.optional(), beneath: Id.optional() };
const Source = z.enum(sources);
const Phone = z.string().trim().max(30);

export const ResidentRow = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  name: z.string().nullable(),
  /** The first three digits and the last four; nobody at the counter needs more; `lost` when it has to be asked for again. */
  phone: z.string().nullable(),
  source: Source,
  child: z.boolean(),
  guardianName: z.string().nullable(),
  registeredAt: z.string(),
  /** Whether the counter keeps this record, because nobody signs in to do it. */
  keptHere: z.boolean(),
  demonstration: z.boolean(),
});
export type ResidentRow = z.infer<typeof ResidentRow>;

export const listResidents = route({
  summary: 'The residents who named a unit one keeps as their home or were registered at its counter',
  method: 'GET',
  path: '/residents',
  allows: permissions.see,
  query: z.strictObject({
    ...paged(['registeredAt', 'name']),
    ...scope,
    source: Source.optional(),
    search: z.string().trim().max(40).optional(),
  }),
  answers: pageOf(ResidentRow),
});

export const countResidents = route({
  summary: 'How many residents there are and were: closed ones go on counting, without a name',
  method: 'GET',
  path: '/residents/counts',
  allows: permissions.count,
  query: z.strictObject(scope),
  answers: z.object({
    registered: z.number().int(),
    closed: z.number().int(),
    children: z.number().int(),
    atCounter: z.number().int(),
  }),
});

/** A number that another resident has. */
const phoneTaken = ['residents.phone-of-record', 'residents.phone-of-account', 'residents.phone-elsewhere'];

export const registerResident = route({
  summary: 'Register somebody at the counter: a phone is not needed, consent is signed on paper',
  method: 'POST',
  path: '/organisations/:organisationId/residents',
  allows: permissions.register,
  params: z.strictObject({ organisationId: Id }),
  body: z.strictObject({
    name: Name,
    phone: Phone.nullable().default(null),
    /** Without it nobody could tell whether a guardian has to agree. */
    birthMonth: BirthMonth,
    guardianId: Id.nullable().default(null),
    relation: Relation.nullable().default(null),
    consentOnPaper: z.literal(true),
  }),
  answers: Made,
  refuses: [
    'organisations.not-found',
    'residents.phone-invalid',
    ...phoneTaken,
    'residents.birth-month-ahead',
    'residents.guardian-first',
    'residents.registered-alone',
    'residents.resident-not-found',
  ],
});

const ByResident = z.strictObject({ residentId: Id });

export const correctResident = route({
  summary:
    'Correct the name, month of birth or unit of somebody registered at the counter, or replace or take away the phone',
  method: 'PUT',
  path: '/residents/:residentId',
  allows: permissions.register,
  params: ByResident,
  body: z.strictObject({
    name: Name,
    phone: Phone.nullable().optional(),
    birthMonth: BirthMonth.optional(),
    organisationId: Id.optional(),
  }),
  answers: Done,
  refuses: [
    'organisations.not-found',
    'residents.resident-not-found',
    'residents.keeps-themselves',
    'residents.phone-invalid',
    ...phoneTaken,
    'residents.birth-month-ahead',
    'residents.guardian-first',
    'residents.registered-alone',
  ],
});

export const closeResident = route({
  summary: 'Erase somebody registered at the counter, at their wish: the row stays and counts, nameless',
  method: 'POST',
  path: '/residents/:residentId/closing',
  allows: permissions.register,
  params: ByResident,
  answers: Done,
  refuses: ['residents.resident-not-found', 'residents.keeps-themselves'],
});
