import { z } from 'zod';
import { roleNames } from '#modules/organisations/rules.ts';
import { route } from '#platform/http/route.ts';
import { Done, line } from '#platform/http/shapes.ts';
import {
  type Basis,
  basisWords,
  type Form,
  formWords,
  type Subject,
  subjectWords,
} from '#platform/personal-data/index.ts';
import { permissions } from '../permissions.ts';
import { numberFields } from '../rules/personal-numbers.ts';
import { Language } from './parts.ts';
import { ByPerson, PersonRow } from './people.ts';

/** Why somebody looks, takes out or wipes out: kept in the audit with who and when. */
const reason = line(200, 2);

export const findByNumber = route({
  summary: 'The people within reach who have this exact phone or ID number; kept in the audit',
  method: 'POST',
  path: '/people/find-by-number',
  allows: permissions.readNames,
  body: z.strictObject({ number: line(30, 6) }),
  answers: z.object({
    people: z.array(
      PersonRow.pick({ id: true, organisationName: true, name: true, phone: true, idNumber: true }),
    ),
  }),
  refuses: ['people.not-a-number'],
});

export const revealNumber = route({
  summary: 'One number of one person in full, for a reason that the audit keeps',
  method: 'POST',
  path: '/people/:personId/reveal',
  allows: permissions.reveal,
  params: ByPerson,
  body: z.strictObject({ field: z.enum(numberFields), reason }),
  answers: z.object({ number: z.string() }),
  refuses: ['people.person-not-found', 'people.number-not-kept', 'people.number-lost'],
});

export const takeOutPerson = route({
  summary:
    'Everything kept about one person as JSON, to be handed to them, for a reason that the audit keeps',
  method: 'POST',
  path: '/people/:personId/take-out',
  allows: permissions.takeOut,
  params: ByPerson,
  body: z.strictObject({ reason }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['people.person-not-found'],
});

export const anonymisePerson = route({
  summary: 'Take from somebody who left everything that tells who they were; what they did still counts',
  method: 'POST',
  path: '/people/:personId/anonymise',
  allows: permissions.anonymise,
  params: ByPerson,
  body: z.strictObject({ reason }),
  answers: Done,
  refuses: ['people.person-not-found', 'people.still-serving', 'people.anonymised-already'],
});

const Said = z.object({ zh: z.string(), en: z.string() });

const RegisteredItem = z.object({
  id: z.string(),
  table: z.string(),
  columns: z.array(z.string()),
  what: Said,
  whose: z.enum(Object.keys(subjectWords) as [Subject]),
  purpose: Said,
  basis: z.enum(Object.keys(basisWords) as [Basis]),
  form: z.enum(Object.keys(formWords) as [Form]),
  keptFor: Said,
  erasure: Said,
  /** The roles that see it in full, and those that see a part of it. */
  inFull: z.array(z.enum(roleNames)),
  masked: z.array(z.enum(roleNames)),
});
export type RegisteredItem = z.infer<typeof RegisteredItem>;

export const listPersonalData = route({
  summary: 'The register of personal data: what is kept about whom, why, how long, and who sees it',
  method: 'GET',
  path: '/personal-data',
  allows: permissions.readRegister,
  answers: z.object({ rows: z.array(RegisteredItem) }),
});

export const exportPersonalData = route({
  summary: 'The same register as a workbook',
  method: 'GET',
  path: '/personal-data/export',
  allows: permissions.readRegister,
  query: z.strictObject({ language: Language.default('zh') }),
  answers: z.unknown(),
  gives: 'file',
});
