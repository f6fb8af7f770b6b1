import { z } from 'zod';
import { programmeChanged, sessionChanged } from '#modules/activities/index.ts';
import { treeChanged } from '#modules/organisations/index.ts';
import { brandChanged, postingChanged, teamChanged } from '#modules/people/index.ts';
import { type Fact, factOf, type Reaction, when } from '#platform/facts/index.ts';
import { Day, Id } from '#platform/http/shapes.ts';
import { deductionChanged, verdictsTurned } from './events.ts';
import { judgeDistrictsAbove } from './operations/judge-districts-above.ts';
import { judgeMovedUnits } from './operations/judge-moved-units.ts';
import { judgeTouched } from './operations/judge-touched.ts';

const Days = z.object({ organisationId: Id, fromOn: Day, untilOn: Day.nullable() });
type Days = Fact<typeof Days>;

const centres = (name: string): Days => factOf(`centres.${name}`, Days);

/** Fact → the evidence it may have changed. Whoever adds an evidence file ties it here to the facts that feed it. */
export const evidenceTouchedBy: readonly (readonly [Days, readonly string[]])[] = [
  [centres('opening-changed'), ['opening-hours', 'rest-day-openings']],
  [centres('closure-changed'), ['rest-day-openings']],
  [centres('hours-changed'), ['off-peak-hours']],
  [
    centres('space-changed'),
    [
      'functions-in-use',
      'required-functions',
      'optional-functions',
      'centre-spaces',
      'villages-with-a-centre',
    ],
  ],
  [centres('centre-changed'), ['centre-spaces', 'villages-with-a-centre', 'rest-day-openings']],
  [centres('paper-changed'), ['service-rules', 'review-rules', 'working-rules']],
  [centres('new-space-changed'), ['new-type-spaces']],
  [
    postingChanged,
    ['staff', 'cultural-officers', 'people-at-work', 'full-time-training', 'officer-training'],
  ],
  [teamChanged, ['art-team-members', 'volunteer-team-members', 'people-at-work']],
  [brandChanged, ['local-brands']],
  [
    sessionChanged,
    [
      'services-offered',
      'announced-sessions',
      'sessions-held',
      'main-projects',
      'festival-sessions',
      'volunteer-service',
    ],
  ],
  [programmeChanged, ['services-offered', 'standing-items', 'main-projects', 'festival-sessions']],
  [factOf('training.attendance-changed', Days), ['full-time-training', 'officer-training']],
];

/** What judging does about the facts of others, and of its own. */
export const reactions: readonly Reaction[] = [
  ...evidenceTouchedBy.map(([fact, evidence]) =>
    when(fact, 'judge what the changed evidence feeds', (work, told) =>
      judgeTouched(
        work,
        told.map((days) => ({ ...days, evidence })),
      ),
    ),
  ),
  when(deductionChanged, 'judge what the deducted evidence feeds', (work, told) =>
    judgeTouched(
      work,
      told.map((days) => ({ ...days, evidence: [days.evidence] })),
    ),
  ),
  when(verdictsTurned, 'judge the districts above', judgeDistrictsAbove),
  when(treeChanged, 'judge the units that moved', judgeMovedUnits),
];
