import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import {
  BirthYear,
  Ending,
  Gender,
  Genre,
  Language,
  PermittedActions,
  Striking,
  saidStretch,
  scope,
  shownStretch,
  TeamKind,
} from './parts.ts';

export const ByTeam = z.strictObject({ teamId: Id });

export const TeamRow = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  kind: TeamKind,
  name: z.string(),
  genre: Genre.nullable(),
  leaderName: z.string().nullable(),
  ...shownStretch,
  strength: z.number().int(),
});
export type TeamRow = z.infer<typeof TeamRow>;

const filters = {
  ...scope,
  kind: TeamKind.optional(),
  genre: Genre.optional(),
  search: z.string().trim().max(60).optional(),
  on: Day.optional(),
};

const Member = z.object({
  id: Id,
  personId: Id,
  name: z.string(),
  gender: Gender.nullable(),
  birthYear: BirthYear,
  ...shownStretch,
  struckReason: z.string().nullable(),
});

export const Team = TeamRow.extend({
  leaderId: Id.nullable(),
  struckReason: z.string().nullable(),
  /** False for observers: they see how many there are, not who. */
  namesShown: z.boolean(),
  members: z.array(Member),
  year: z.number().int(),
  /** Members on the last day of each month of the year (today, in the month that runs); null for months to come. */
  strengthByMonth: z.array(z.object({ month: z.string(), strength: z.number().int().nullable() })),
  permittedActions: PermittedActions,
});
export type Team = z.infer<typeof Team>;

export const listTeams = route({
  summary: 'The art teams and volunteer teams of a day with their strength, by page',
  method: 'GET',
  path: '/teams',
  allows: permissions.read,
  query: z.strictObject({ ...paged(['name', 'organisation', 'strength', 'fromOn']), ...filters }),
  answers: pageOf(TeamRow),
});

export const exportTeams = route({
  summary: 'The same list as a workbook',
  method: 'GET',
  path: '/teams/export',
  allows: permissions.read,
  query: z.strictObject({ ...filters, language: Language.default('zh') }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['people.export-too-large'],
});

export const showTeam = route({
  summary: 'One team with its members and its strength month by month',
  method: 'GET',
  path: '/teams/:teamId',
  allows: permissions.read,
  params: ByTeam,
  query: z.strictObject({ year: z.coerce.number().int().min(1950).max(2199).optional() }),
  answers: Team,
  refuses: ['people.team-not-found'],
});

const said = {
  name: line(60),
  genre: Genre.nullable().default(null),
  leaderId: Id.nullable().default(null),
  ...saidStretch,
};

const wrongTeam = [
  'people.genre-missing',
  'people.genre-not-for-volunteers',
  'people.ends-before-start',
  'people.too-far-ahead',
  'people.organisation-ended',
  'people.team-name-taken',
  'people.person-not-found',
];

export const addTeam = route({
  summary: 'Found an art team or a volunteer team of an organisation',
  method: 'POST',
  path: '/organisations/:organisationId/teams',
  allows: permissions.edit,
  params: z.strictObject({ organisationId: Id }),
  body: z.strictObject({ kind: TeamKind, ...said }),
  answers: Made,
  refuses: ['organisations.not-found', ...wrongTeam],
});

export const editTeam = route({
  summary: 'Rename a team, correct its genre or dates, name its leader',
  method: 'PUT',
  path: '/teams/:teamId',
  allows: permissions.edit,
  params: ByTeam,
  body: z.strictObject(said),
  answers: Done,
  refuses: ['people.team-not-found', 'people.members-outside', ...wrongTeam],
});

export const disbandTeam = route({
  summary: 'Disband a team on a day; its memberships end with it',
  method: 'POST',
  path: '/teams/:teamId/ending',
  allows: permissions.edit,
  params: ByTeam,
  body: Ending,
  answers: Done,
  refuses: [
    'people.team-not-found',
    'people.ends-before-start',
    'people.already-ended',
    'people.members-outside',
  ],
});

export const strikeOutTeam = route({
  summary: 'Strike out a team that was entered by mistake; its members no longer count either',
  method: 'POST',
  path: '/teams/:teamId/striking-out',
  allows: permissions.edit,
  params: ByTeam,
  body: Striking,
  answers: Done,
  refuses: ['people.team-not-found'],
});
