import { programmeChanged, sessionChanged } from '#modules/activities/index.ts';
import * as centres from '#modules/centres/index.ts';
import { treeChanged } from '#modules/organisations/index.ts';
import { brandChanged, postingChanged, teamChanged } from '#modules/people/index.ts';
import { attendanceChanged } from '#modules/training/index.ts';
import { type Reaction, when } from '#platform/facts/index.ts';
import { deductionChanged, verdictsTurned, versionAdopted } from './events.ts';
import { judgeByNewVersion } from './operations/judge-by-new-version.ts';
import { judgeDistrictsAbove } from './operations/judge-districts-above.ts';
import { judgeEverywhere } from './operations/judge-everywhere.ts';
import { judgeMovedUnits } from './operations/judge-moved-units.ts';
import { judgeTouched } from './operations/judge-touched.ts';

const functions = ['functions-in-use', 'required-functions', 'optional-functions'];
const themes = ['main-projects', 'festival-sessions'];
const sessions = ['services-offered', 'announced-sessions', 'sessions-held', ...themes, 'volunteer-service'];
const training = ['full-time-training', 'officer-training'];

/** Fact → the evidence it may have changed. Whoever adds an evidence file ties it here to the facts that feed it. */
export const evidenceTouchedBy = [
  [centres.openingChanged, ['opening-hours', 'rest-day-openings']],
  [centres.closureChanged, ['rest-day-openings']],
  [centres.hoursChanged, ['off-peak-hours']],
  [centres.spaceChanged, [...functions, 'centre-spaces', 'villages-with-a-centre']],
  [centres.centreChanged, ['centre-spaces', 'villages-with-a-centre', 'rest-day-openings']],
  [centres.paperChanged, ['service-rules', 'review-rules', 'working-rules']],
  [centres.newSpaceChanged, ['new-type-spaces']],
  [postingChanged, ['staff', 'cultural-officers', 'people-at-work', ...training]],
  [teamChanged, ['art-team-members', 'volunteer-team-members', 'people-at-work']],
  [brandChanged, ['local-brands']],
  [sessionChanged, sessions],
  [programmeChanged, ['services-offered', 'standing-items', ...themes]],
  [attendanceChanged, training],
] as const;

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
  when(centres.calendarChanged, 'judge the days of rest', (work, told) =>
    judgeEverywhere(work, ['rest-day-openings'], told),
  ),
  when(treeChanged, 'judge the units that moved', judgeMovedUnits),
  when(versionAdopted, 'judge by the new version', judgeByNewVersion),
];
