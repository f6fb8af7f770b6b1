import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, line, Made } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Ending, Striking, saidStretch } from './parts.ts';
import { ByPerson } from './people.ts';

const ByVolunteer = z.strictObject({ volunteerId: Id });
const said = { skills: line(200, 0).default(''), ...saidStretch };

const wrongVolunteer = [
  'people.ends-before-start',
  'people.too-far-ahead',
  'people.organisation-ended',
  'people.too-young',
  'people.already-volunteers',
];

export const registerVolunteer = route({
  summary: 'Register a person as a volunteer of an organisation',
  method: 'POST',
  path: '/people/:personId/volunteering',
  allows: permissions.edit,
  params: ByPerson,
  body: z.strictObject({ organisationId: Id, ...said }),
  answers: Made,
  refuses: ['people.person-not-found', 'organisations.not-found', ...wrongVolunteer],
});

export const correctVolunteer = route({
  summary: 'Correct the skills or dates of a volunteer',
  method: 'PUT',
  path: '/volunteers/:volunteerId',
  allows: permissions.edit,
  params: ByVolunteer,
  body: z.strictObject(said),
  answers: Done,
  refuses: ['people.volunteer-not-found', ...wrongVolunteer],
});

export const endVolunteer = route({
  summary: 'End the service of a volunteer on a day',
  method: 'POST',
  path: '/volunteers/:volunteerId/ending',
  allows: permissions.edit,
  params: ByVolunteer,
  body: Ending,
  answers: Done,
  refuses: ['people.volunteer-not-found', 'people.ends-before-start', 'people.already-ended'],
});

export const strikeOutVolunteer = route({
  summary: 'Strike out a volunteer who was registered by mistake',
  method: 'POST',
  path: '/volunteers/:volunteerId/striking-out',
  allows: permissions.edit,
  params: ByVolunteer,
  body: Striking,
  answers: Done,
  refuses: ['people.volunteer-not-found'],
});
