import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { done } from '#platform/http/shapes.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/build.ts';
import { buildChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { inStageOrder } from '../rules/build.ts';
import { lockBuildProject, refuseCentreOfOther, stagesOf } from './find-build-project.ts';

/** Edits what is planned of a project; its stages are told one by one. */
export const editBuildProject = async (
  work: Work,
  id: string,
  said: BodyOf<typeof contract.editBuildProject>,
) => {
  const before = await lockBuildProject(work, permissions.build, id);
  const { organisationId } = before;
  await refuseCentreOfOther(work, organisationId, said.centreId);

  await work.db.updateTable('centres.buildProject').set(said).where('id', '=', id).execute();
  const [first] = inStageOrder(await stagesOf(work, id));
  noteChange(work, { subject: 'build-project', subjectId: id, organisationId, before, after: said });
  announce(work, buildChanged, { organisationId, fromOn: first?.reachedOn ?? work.today, untilOn: null });
  return done;
};
