import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf, text } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import {
  BirthYear,
  Gender,
  IdNumber,
  Language,
  PermittedActions,
  Phone,
  Post,
  scope,
  shownStretch,
  TeamKind,
} from './parts.ts';

export const ByPerson = z.strictObject({ personId: Id });
const ByOrganisation = z.strictObject({ organisationId: Id });

const HeldPost = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  post: Post,
  fullTime: z.boolean(),
});

/** Phone and ID number as anybody sees them: 138****5678, 500***********123X; `lost` when they have to be asked for again. */
const maskedNumbers = { phone: z.string().nullable(), idNumber: z.string().nullable() };

export const PersonRow = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  name: z.string(),
  gender: Gender.nullable(),
  birthYear: BirthYear,
  ...maskedNumbers,
  demonstration: z.boolean(),
  posts: z.array(HeldPost),
  volunteer: z.boolean(),
  teams: z.number().int(),
});
export type PersonRow = z.infer<typeof PersonRow>;

const filters = {
  ...scope,
  serving: z.enum(['staff', 'full-time', 'part-time', 'volunteer']).optional(),
  post: Post.optional(),
  search: z.string().trim().max(40).optional(),
  on: Day.optional(),
};

const struck = { struckReason: z.string().nullable() };
const at = { id: Id, organisationId: Id, organisationName: z.string(), ...shownStretch };

/** What may be done to a person as a whole. */
export const personActions = ['edit', 'reveal', 'takeOut', 'anonymise'] as const;

export const Person = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  name: z.string(),
  gender: Gender.nullable(),
  birthYear: BirthYear,
  note: z.string(),
  ...maskedNumbers,
  demonstration: z.boolean(),
  anonymisedAt: z.date().nullable(),
  /** The account this person signs in with, if there is one. */
  username: z.string().nullable(),
  postings: z.array(
    z.object({ ...at, ...struck, post: Post, fullTime: z.boolean(), permittedActions: PermittedActions }),
  ),
  volunteering: z.array(
    z.object({ ...at, ...struck, skills: z.string(), permittedActions: PermittedActions }),
  ),
  teams: z.array(
    z.object({
      ...at,
      ...struck,
      teamId: Id,
      teamName: z.string(),
      kind: TeamKind,
      leads: z.boolean(),
      permittedActions: PermittedActions,
    }),
  ),
  permittedActions: z.array(z.enum(personActions)),
});
export type Person = z.infer<typeof Person>;

export const listPeople = route({
  summary: 'The people who belong to or serve at organisations one keeps, by page',
  method: 'GET',
  path: '/people',
  allows: permissions.readNames,
  query: z.strictObject({ ...paged(['name', 'organisation', 'birthYear']), ...filters }),
  answers: pageOf(PersonRow),
});

export const exportPeople = route({
  summary: 'The same list as a workbook',
  method: 'GET',
  path: '/people/export',
  allows: permissions.readNames,
  query: z.strictObject({ ...filters, language: Language.default('zh') }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['people.export-too-large'],
});

export const showPerson = route({
  summary: 'One person with postings, volunteering and teams within reach',
  method: 'GET',
  path: '/people/:personId',
  allows: permissions.readNames,
  params: ByPerson,
  answers: Person,
  refuses: ['people.person-not-found'],
});

const said = {
  name: line(40),
  gender: Gender.nullable().default(null),
  birthYear: BirthYear.default(null),
  note: text(500).default(''),
  /** Left out, the number stays as it is; null takes it away. */
  phone: Phone.nullable().optional(),
  idNumber: IdNumber.nullable().optional(),
};

const wrongParticulars = [
  'people.birth-year-ahead',
  'people.id-number-of-other-year',
  'people.id-number-taken',
];

export const addPerson = route({
  summary: 'Add a person to an organisation; a namesake of the same year needs a confirmation',
  method: 'POST',
  path: '/organisations/:organisationId/people',
  allows: permissions.edit,
  params: ByOrganisation,
  body: z.strictObject({ ...said, confirmed: z.boolean().default(false) }),
  answers: Made,
  refuses: ['organisations.not-found', 'people.same-person', ...wrongParticulars],
});

export const editPerson = route({
  summary: 'Correct the particulars of a person',
  method: 'PUT',
  path: '/people/:personId',
  allows: permissions.edit,
  params: ByPerson,
  body: z.strictObject(said),
  answers: Done,
  refuses: ['people.person-not-found', 'people.anonymised-already', ...wrongParticulars],
});

export const movePerson = route({
  summary: 'Let a person belong to another organisation; what they did stays where it was',
  method: 'POST',
  path: '/people/:personId/move',
  allows: permissions.edit,
  params: ByPerson,
  body: z.strictObject({ organisationId: Id, confirmed: z.boolean().default(false) }),
  answers: Done,
  refuses: ['people.person-not-found', 'organisations.not-found', 'people.same-person'],
});

export const linkAccount = route({
  summary: 'Say which account is this person’s, so that what they tap is recorded as theirs',
  method: 'PUT',
  path: '/people/:personId/account',
  allows: permissions.edit,
  params: ByPerson,
  body: z.strictObject({ username: z.string().trim().toLowerCase().min(2).max(40).nullable() }),
  answers: Done,
  refuses: ['people.person-not-found', 'people.account-not-found', 'people.account-taken'],
});
