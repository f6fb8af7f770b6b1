import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Done, Id, line, Made, paged, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import { buildPurposes, buildStages, buildWays } from '../rules/words.ts';
import { Reason } from './parts.ts';

const ByProject = z.strictObject({ projectId: Id });

const project = {
  name: line(80),
  centreId: Id.nullable().default(null),
  purpose: z.enum(buildPurposes),
  way: z.enum(buildWays),
  areaM2: z.number().min(0).max(1_000_000).nullable().default(null),
  budgetFen: z.number().int().min(0).max(9_000_000_000_000).nullable().default(null),
  dueOn: Day.nullable().default(null),
};

export const BuildProject = z.object({
  id: Id,
  organisationId: Id,
  organisationName: z.string(),
  centreId: Id.nullable(),
  name: z.string(),
  purpose: z.enum(buildPurposes),
  way: z.enum(buildWays),
  areaM2: z.number().nullable(),
  budgetFen: z.number().nullable(),
  dueOn: z.string().nullable(),
  stage: z.enum(buildStages).nullable(),
  reachedOn: z.string().nullable(),
  overdue: z.boolean(),
});

export const listBuildProjects = route({
  summary: 'Build and upgrade projects, by page',
  method: 'GET',
  path: '/build-projects',
  allows: permissions.read,
  query: z.strictObject({
    ...paged(['organisation', 'dueOn', 'name']),
    beneath: Id.optional(),
    purpose: z.enum(buildPurposes).optional(),
    way: z.enum(buildWays).optional(),
    stage: z.enum(buildStages).optional(),
  }),
  answers: pageOf(BuildProject),
});

export const showBuildProject = route({
  summary: 'One project with every stage it reached',
  method: 'GET',
  path: '/build-projects/:projectId',
  allows: permissions.read,
  params: ByProject,
  answers: BuildProject.extend({
    struckReason: z.string().nullable(),
    stages: z.array(z.object({ stage: z.enum(buildStages), reachedOn: z.string(), note: z.string() })),
    permittedActions: z.array(z.enum(['edit', 'reach', 'strike'])),
  }),
  refuses: ['centres.record-not-found'],
});

export const addBuildProject = route({
  summary: 'Plan to build or upgrade the centre of an organisation',
  method: 'POST',
  path: '/build-projects',
  allows: permissions.build,
  body: z.strictObject({ organisationId: Id, ...project, plannedOn: Day }),
  answers: Made,
  refuses: [
    'organisations.not-found',
    'centres.wrong-level',
    'centres.project-of-other',
    'centres.stage-in-future',
  ],
});

export const editBuildProject = route({
  summary: 'Edit what is planned of a project',
  method: 'PUT',
  path: '/build-projects/:projectId',
  allows: permissions.build,
  params: ByProject,
  body: z.strictObject(project),
  answers: Done,
  refuses: ['centres.record-not-found', 'centres.already-struck', 'centres.project-of-other'],
});

export const reachStage = route({
  summary: 'Record that a project reached a stage on a day',
  method: 'POST',
  path: '/build-projects/:projectId/stages',
  allows: permissions.build,
  params: ByProject,
  body: z.strictObject({ stage: z.enum(buildStages), reachedOn: Day, note: line(500, 0).default('') }),
  answers: Done,
  refuses: [
    'centres.record-not-found',
    'centres.already-struck',
    'centres.project-over',
    'centres.stage-behind',
    'centres.stage-in-future',
    'centres.stage-dates-out-of-order',
  ],
});

export const correctStage = route({
  summary: 'Correct the date or note of a stage already reached',
  method: 'PUT',
  path: '/build-projects/:projectId/stages/:stage',
  allows: permissions.build,
  params: z.strictObject({ projectId: Id, stage: z.enum(buildStages) }),
  body: z.strictObject({ reachedOn: Day, note: line(500, 0).default('') }),
  answers: Done,
  refuses: [
    'centres.record-not-found',
    'centres.already-struck',
    'centres.stage-not-reached',
    'centres.stage-in-future',
    'centres.stage-dates-out-of-order',
  ],
});

export const strikeBuildProject = route({
  summary: 'Strike out a project recorded by mistake',
  method: 'POST',
  path: '/build-projects/:projectId/strike',
  allows: permissions.build,
  params: ByProject,
  body: Reason,
  answers: Done,
  refuses: ['centres.record-not-found', 'centres.already-struck'],
});

export const showBuildRate = route({
  summary: 'How many village level units of each town have a centre, and how many are being built',
  method: 'GET',
  path: '/centres/build-rate',
  allows: permissions.read,
  query: z.strictObject({ on: Day.optional() }),
  answers: z.array(
    z.object({
      townId: Id,
      townName: z.string(),
      villages: z.number().int(),
      built: z.number().int(),
      underWay: z.number().int(),
      rate: z.number().nullable(),
    }),
  ),
});
