import type { z } from 'zod';
import type { Work } from '#platform/work/index.ts';
import type { verdictsTurned } from '../events.ts';
import { judgesVerdicts } from '../store/judging-plan.ts';
import { findVersions, requirementsOf } from '../store/versions.ts';
import { judgeTouched } from './judge-touched.ts';

type Told = z.output<(typeof verdictsTurned)['shape']>;

/** Judges again, for the districts above units whose verdicts turned, what is counted from verdicts. */
export const judgeDistrictsAbove = async (work: Work, told: readonly Told[]): Promise<void> => {
  const counted = requirementsOf(await findVersions(work.db)).filter(judgesVerdicts);
  const evidence = [...new Set(counted.flatMap(({ requirement }) => requirement.evidence ?? []))];
  await judgeTouched(
    work,
    told.flatMap(({ organisationIds, fromOn, untilOn }) =>
      organisationIds.map((organisationId) => ({ organisationId, evidence, fromOn, untilOn })),
    ),
  );
};
