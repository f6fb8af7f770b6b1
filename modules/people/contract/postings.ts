import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Done, Id, Made } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Ending, Post, Striking, saidStretch } from './parts.ts';
import { ByPerson } from './people.ts';

const ByPosting = z.strictObject({ postingId: Id });
const said = { post: Post, fullTime: z.boolean(), ...saidStretch };

const wrongPosting = [
  'people.ends-before-start',
  'people.too-far-ahead',
  'people.organisation-ended',
  'people.post-not-here',
  'people.too-young',
  'people.already-holds-post',
];

export const addPosting = route({
  summary: 'Give a person a post at an organisation, which need not be the one they belong to',
  method: 'POST',
  path: '/people/:personId/postings',
  allows: permissions.edit,
  params: ByPerson,
  body: z.strictObject({ organisationId: Id, ...said }),
  answers: Made,
  refuses: ['people.person-not-found', 'organisations.not-found', ...wrongPosting],
});

export const correctPosting = route({
  summary: 'Correct the post, its kind or its dates',
  method: 'PUT',
  path: '/postings/:postingId',
  allows: permissions.edit,
  params: ByPosting,
  body: z.strictObject(said),
  answers: Done,
  refuses: ['people.posting-not-found', ...wrongPosting],
});

export const endPosting = route({
  summary: 'End a posting on a day',
  method: 'POST',
  path: '/postings/:postingId/ending',
  allows: permissions.edit,
  params: ByPosting,
  body: Ending,
  answers: Done,
  refuses: ['people.posting-not-found', 'people.ends-before-start', 'people.already-ended'],
});

export const strikeOutPosting = route({
  summary: 'Strike out a posting that was entered by mistake',
  method: 'POST',
  path: '/postings/:postingId/striking-out',
  allows: permissions.edit,
  params: ByPosting,
  body: Striking,
  answers: Done,
  refuses: ['people.posting-not-found'],
});
