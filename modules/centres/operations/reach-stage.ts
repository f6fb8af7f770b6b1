import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/build.ts';
import { buildChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotReach } from '../rules/build.ts';
import { lockBuildProject, stagesOf } from './find-build-project.ts';

/** Records that a project reached a stage on a day; stages only go forward, and their days with them. */
export const reachStage = async (work: Work, projectId: string, said: BodyOf<typeof contract.reachStage>) => {
  const { organisationId } = await lockBuildProject(work, permissions.build, projectId);
  refuseIf(whyNotReach(await stagesOf(work, projectId), said, work.today));

  await work.db
    .insertInto('centres.buildStage')
    .values({ projectId, ...said, recordedAt: work.now })
    .execute();
  noteChange(work, { subject: 'build-project', subjectId: projectId, organisationId, after: said });
  announce(work, buildChanged, { organisationId, fromOn: said.reachedOn, untilOn: null });
  return done;
};
