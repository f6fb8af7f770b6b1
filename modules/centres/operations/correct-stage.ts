import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/build.ts';
import { buildChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { whyNotDated } from '../rules/build.ts';
import { spanOver } from '../rules/span.ts';
import type { BuildStage } from '../rules/words.ts';
import { lockBuildProject, stagesOf } from './find-build-project.ts';

/** Corrects the day or note of a stage already reached; the days of the stages keep their order. */
export const correctStage = async (
  work: Work,
  projectId: string,
  stage: BuildStage,
  said: BodyOf<typeof contract.correctStage>,
) => {
  const { organisationId } = await lockBuildProject(work, permissions.build, projectId);
  const stages = await stagesOf(work, projectId);
  const before = stages.find((reached) => reached.stage === stage) ?? refuse(refusals.stageNotReached());
  const others = stages.filter((reached) => reached !== before);
  refuseIf(whyNotDated(others, { stage, reachedOn: said.reachedOn }, work.today));

  await work.db
    .updateTable('centres.buildStage')
    .set(said)
    .where('projectId', '=', projectId)
    .where('stage', '=', stage)
    .execute();
  noteChange(work, { subject: 'build-project', subjectId: projectId, organisationId, before, after: said });
  const goesOn = (fromOn: string) => ({ fromOn, untilOn: null });
  announce(work, buildChanged, {
    organisationId,
    ...spanOver(goesOn(before.reachedOn), goesOn(said.reachedOn)),
  });
  return done;
};
