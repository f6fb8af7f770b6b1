import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse, refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Reached } from '../rules/build.ts';
import { whyNotStruck } from '../rules/struck.ts';

/** The project with this id, locked, if it stands and the actor may do this to it; otherwise refused. */
export const lockBuildProject = async (work: Work, permission: Permission, id: string) => {
  const found = await work.db
    .selectFrom('centres.buildProject as project')
    .selectAll()
    .where('id', '=', id)
    .where(may(work.actor, permission, 'project.organisation_id'))
    .forNoKeyUpdate()
    .executeTakeFirst();
  const project = found ?? refuse(refusals.recordNotFound());
  refuseIf(whyNotStruck(project));
  return project;
};

/** The stages a project reached. */
export const stagesOf = async (work: Work, projectId: string): Promise<Reached[]> =>
  (await work.db
    .selectFrom('centres.buildStage')
    .select(['stage', 'reachedOn'])
    .where('projectId', '=', projectId)
    .execute()) as Reached[];

/** Refuses a centre that is not one of this organisation. */
export const refuseCentreOfOther = async (work: Work, organisationId: string, centreId: string | null) => {
  if (!centreId) return;
  const own = await work.db
    .selectFrom('centres.centre')
    .select('id')
    .where('id', '=', centreId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst();
  refuseIf(own ? undefined : refusals.projectOfOther());
};
