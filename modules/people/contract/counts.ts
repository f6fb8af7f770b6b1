import { z } from 'zod';
import { levels } from '#modules/organisations/rules.ts';
import { route } from '#platform/http/route.ts';
import { Day, Id, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { scope } from './parts.ts';

const count = z.number().int();

/** How many of what an organisation has on a day; `members` counts those of its art teams. */
export const CountRow = z.object({
  organisationId: Id,
  organisationName: z.string(),
  organisationCode: z.string(),
  staff: count,
  fullTime: count,
  officers: count,
  volunteers: count,
  artTeams: count,
  volunteerTeams: count,
  members: count,
  brands: count,
});
export type CountRow = z.infer<typeof CountRow>;

const sorts = [
  'organisation',
  'staff',
  'fullTime',
  'officers',
  'volunteers',
  'artTeams',
  'volunteerTeams',
  'members',
  'brands',
] as const;

export const countPeople = route({
  summary: 'How many staff, volunteers, teams and brands each organisation has on a day, by page; no names',
  method: 'GET',
  path: '/people/counts',
  allows: permissions.read,
  query: z.strictObject({ ...paged(sorts), ...scope, level: z.enum(levels).optional(), on: Day.optional() }),
  answers: pageOf(CountRow),
});
