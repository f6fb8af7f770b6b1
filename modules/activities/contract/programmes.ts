import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { Category, Programme, ProgrammeById, Session, saidOfProgramme, Theme } from './shapes.ts';

const filter = {
  beneath: Id.optional(),
  category: Category.optional(),
  theme: Theme.optional(),
  standing: z.stringbool().optional(),
  on: Day.optional(),
  search: line(80, 0).optional(),
};

const programmeRefusals = [
  'organisations.not-found',
  'activities.centre-elsewhere',
  'activities.ends-before-start',
] as const;

export const listProgrammes = route({
  summary: 'The programmes one may see, by page',
  method: 'GET',
  path: '/programmes',
  allows: permissions.read,
  query: z.strictObject({ ...paged(['item', 'category', 'fromOn', 'organisationName']), ...filter }),
  answers: pageOf(Programme),
});

export const exportProgrammes = route({
  summary: 'The programmes one may see, as a workbook',
  method: 'GET',
  path: '/programmes/export',
  allows: permissions.read,
  query: z.strictObject(filter),
  answers: z.any(),
  gives: 'file',
  refuses: ['activities.too-many-to-export'],
});

export const showProgramme = route({
  summary: 'One programme with its next sessions and how often it was held',
  method: 'GET',
  path: '/programmes/:programmeId',
  allows: permissions.read,
  params: ProgrammeById,
  answers: Programme.extend({
    centreId: Id.nullable(),
    spaceId: Id.nullable(),
    summary: z.string(),
    heldCount: z.number().int(),
    headCount: z.number().int(),
    next: z.array(Session),
    permittedActions: z.array(z.enum(['edit', 'plan'])),
  }),
  refuses: ['activities.programme-not-found'],
});

export const addProgramme = route({
  summary: 'Add a programme to an organisation',
  method: 'POST',
  path: '/organisations/:organisationId/programmes',
  allows: permissions.plan,
  params: z.strictObject({ organisationId: Id }),
  body: z.strictObject(saidOfProgramme),
  answers: Made,
  refuses: programmeRefusals,
});

export const editProgramme = route({
  summary: 'Change a programme or end it on a day; its sessions stay as they were planned and held',
  method: 'PUT',
  path: '/programmes/:programmeId',
  allows: permissions.plan,
  params: ProgrammeById,
  body: z.strictObject(saidOfProgramme),
  answers: Done,
  refuses: [...programmeRefusals, 'activities.programme-not-found', 'activities.sessions-outside'],
});
