import { z } from 'zod';
import { route } from '#platform/http/route.ts';
import { Day, Id, pageOf } from '#platform/http/shapes.ts';
import { permissions } from '../permissions.ts';
import {
  Code,
  inLanguage,
  Judged,
  JudgedLevel,
  onDay,
  RequirementShown,
  Said,
  Standing,
  Stretch,
  UnitShown,
  Verdict,
} from './shapes.ts';

const whose = { beneath: Id.optional(), level: JudgedLevel.optional() };

/**
 * One period of a column of the matrix, a verdict and a value for each unit in the order of `units`. Verdicts are numbers:
 * 0 met, 1 not met, 2 no evidence, 3 not yet in force, and -1 where the unit was not judged.
 */
const Column = Stretch.extend({
  target: z.number().nullable(),
  verdicts: z.array(z.number().int()),
  values: z.array(z.number().nullable()),
});

const matrixQuery = z.strictObject({ ...onDay, ...whose });

export const showMatrix = route({
  summary: 'Units and requirements at a glance, column by column, as judged on a day',
  method: 'GET',
  path: '/verdicts/matrix',
  allows: permissions.read,
  query: matrixQuery,
  answers: z.object({
    on: z.string(),
    units: z.array(UnitShown),
    columns: z.array(
      z.object({
        requirement: RequirementShown,
        /** The judgement to show: the running one, or the last finished of a weekly, monthly or quarterly count. */
        shown: Column,
        /** Where the finished one is shown: how the running one stands so far. */
        soFar: Column.nullable(),
      }),
    ),
  }),
  refuses: ['standards.no-standard-in-force', 'organisations.not-found', 'standards.unit-not-judged'],
});

export const exportMatrix = route({
  summary: 'The matrix as a workbook',
  method: 'GET',
  path: '/verdicts/matrix/export',
  allows: permissions.read,
  query: matrixQuery.extend(inLanguage),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['standards.no-standard-in-force', 'organisations.not-found', 'standards.unit-not-judged'],
});

const ByUnit = z.strictObject({ organisationId: Id });

export const showUnit = route({
  summary: 'How one unit does: every requirement, its last periods, and how those beneath it do',
  method: 'GET',
  path: '/verdicts/units/:organisationId',
  allows: permissions.read,
  params: ByUnit,
  query: z.strictObject(onDay),
  answers: z.object({
    on: z.string(),
    unit: UnitShown,
    standing: Standing,
    requirements: z.array(
      z.object({
        requirement: RequirementShown,
        shown: Judged.nullable(),
        running: Judged.nullable(),
        /** The last twelve periods, the oldest first. */
        trend: z.array(Judged),
      }),
    ),
    beneath: z.array(
      UnitShown.extend({
        standing: Standing,
        /** Units at and beneath it, and how many of them meet every binding requirement. */
        units: z.number().int(),
        meetingEverything: z.number().int(),
      }),
    ),
  }),
  refuses: ['standards.no-standard-in-force', 'organisations.not-found', 'standards.unit-not-judged'],
});

export const exportUnit = route({
  summary: 'How one unit does, as a workbook',
  method: 'GET',
  path: '/verdicts/units/:organisationId/export',
  allows: permissions.read,
  params: ByUnit,
  query: z.strictObject({ ...onDay, ...inLanguage }),
  answers: z.unknown(),
  gives: 'file',
  refuses: ['standards.no-standard-in-force', 'organisations.not-found', 'standards.unit-not-judged'],
});

const ByCode = z.strictObject({ code: Code });
const UnitJudged = UnitShown.extend({
  verdict: Verdict,
  value: z.number().nullable(),
  evidenceCount: z.number().int(),
});

export const showRequirement = route({
  summary: 'One requirement: who meets it and who does not, how values lie, and how each town does',
  method: 'GET',
  path: '/verdicts/requirements/:code',
  allows: permissions.read,
  params: ByCode,
  query: matrixQuery,
  answers: z.object({
    on: z.string(),
    requirement: RequirementShown,
    period: Stretch,
    standing: Standing,
    /** Every unit judged, the worst first. */
    units: z.array(UnitJudged),
    /** How many units have a value from `from` up to, not including, `until`; the last takes in its end. */
    distribution: z.array(
      z.object({ from: z.number(), until: z.number(), count: z.number().int(), met: z.boolean() }),
    ),
    byTown: z.array(z.object({ id: Id, name: z.string(), standing: Standing })),
  }),
  refuses: [
    'standards.requirement-unknown',
    'standards.no-standard-in-force',
    'organisations.not-found',
    'standards.unit-not-judged',
  ],
});

export const exportRequirement = route({
  summary: 'One requirement over all units, as a workbook',
  method: 'GET',
  path: '/verdicts/requirements/:code/export',
  allows: permissions.read,
  params: ByCode,
  query: matrixQuery.extend(inLanguage),
  answers: z.unknown(),
  gives: 'file',
  refuses: [
    'standards.requirement-unknown',
    'standards.no-standard-in-force',
    'organisations.not-found',
    'standards.unit-not-judged',
  ],
});

export const showTrend = route({
  summary: 'The share of units that met a requirement, or any, over the last twelve periods',
  method: 'GET',
  path: '/verdicts/trend',
  allows: permissions.read,
  query: z.strictObject({ ...onDay, ...whose, requirement: Code.optional() }),
  answers: z.array(
    z.object({
      code: z.string(),
      name: Said,
      period: z.string(),
      points: z.array(Stretch.extend({ standing: Standing, share: z.number().nullable() })),
    }),
  ),
  refuses: [
    'standards.requirement-unknown',
    'standards.no-standard-in-force',
    'organisations.not-found',
    'standards.unit-not-judged',
  ],
});

export const showHistory = route({
  summary: 'What one judgement said before, the newest first',
  method: 'GET',
  path: '/verdicts/history',
  allows: permissions.read,
  query: z.strictObject({ organisationId: Id, requirement: Code, periodFrom: Day }),
  answers: pageOf(
    z.object({
      verdict: Verdict,
      value: z.number().nullable(),
      target: z.number().nullable(),
      evidenceCount: z.number().int(),
      judgedAt: z.string(),
      replacedAt: z.string(),
    }),
  ),
  refuses: ['standards.requirement-unknown', 'organisations.not-found', 'standards.unit-not-judged'],
});
