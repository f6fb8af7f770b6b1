import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Ending, Striking, saidStretch } from './parts.ts';
import { ByTeam } from './teams.ts';

const ByMembership = z.strictObject({ membershipId: Id });

const wrongMember = [
  'people.ends-before-start',
  'people.too-far-ahead',
  'people.outside-team',
  'people.too-young',
  'people.already-member',
];

export const addMembers = route({
  summary: 'Take many people into a team at once: all of them or none',
  method: 'POST',
  path: '/teams/:teamId/members',
  allows: permissions.edit,
  params: ByTeam,
  body: z.strictObject({ personIds: z.array(Id).min(1).max(200), ...saidStretch }),
  answers: z.object({ ids: z.array(Id) }),
  refuses: ['people.team-not-found', 'people.person-not-found', ...wrongMember],
});

export const correctMembership = route({
  summary: 'Correct the dates of a membership',
  method: 'PUT',
  path: '/memberships/:membershipId',
  allows: permissions.edit,
  params: ByMembership,
  body: z.strictObject(saidStretch),
  answers: Done,
  refuses: ['people.membership-not-found', ...wrongMember],
});

export const endMembership = route({
  summary: 'End a membership on a day',
  method: 'POST',
  path: '/memberships/:membershipId/ending',
  allows: permissions.edit,
  params: ByMembership,
  body: Ending,
  answers: Done,
  refuses: ['people.membership-not-found', 'people.ends-before-start', 'people.already-ended'],
});

export const strikeOutMembership = route({
  summary: 'Strike out a membership that was entered by mistake',
  method: 'POST',
  path: '/memberships/:membershipId/striking-out',
  allows: permissions.edit,
  params: ByMembership,
  body: Striking,
  answers: Done,
  refuses: ['people.membership-not-found'],
});
