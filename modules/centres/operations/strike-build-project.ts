import { announce } from '#platform/facts/index.ts';
import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { buildChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { inStageOrder } from '../rules/build.ts';
import { markStruck } from '../store/strike.ts';
import { lockBuildProject, stagesOf } from './find-build-project.ts';

/** Strikes out a project recorded by mistake; one that was given up is abandoned instead. */
export const strikeBuildProject = async (work: Work, id: string, said: { reason: string }) => {
  const before = await lockBuildProject(work, permissions.build, id);
  const [first] = inStageOrder(await stagesOf(work, id));

  await markStruck(work, 'centres.buildProject', id, said.reason);
  const { organisationId } = before;
  noteChange(work, { subject: 'build-project', subjectId: id, organisationId, before, after: said });
  announce(work, buildChanged, { organisationId, fromOn: first?.reachedOn ?? work.today, untilOn: null });
  return done;
};
