import { findOrganisation } from '#modules/organisations/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { BodyOf } from '#platform/http/route.ts';
import { newId } from '#platform/ids.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import type * as contract from '../contract/build.ts';
import { buildChanged } from '../events.ts';
import { permissions } from '../permissions.ts';
import { whyNotReach } from '../rules/build.ts';
import { whyNotCentreAt } from '../rules/centre.ts';
import { refuseCentreOfOther } from './find-build-project.ts';

/** Records the plan to build or upgrade the centre of an organisation; its first stage is the day it was planned. */
export const addBuildProject = async (work: Work, said: BodyOf<typeof contract.addBuildProject>) => {
  const { plannedOn, ...project } = said;
  const organisation = await findOrganisation(work, permissions.build, said.organisationId);
  refuseIf(whyNotCentreAt(organisation.level));
  refuseIf(whyNotReach([], { stage: 'planned', reachedOn: plannedOn }, work.today));
  await refuseCentreOfOther(work, said.organisationId, said.centreId);

  const id = newId();
  await work.db
    .insertInto('centres.buildProject')
    .values({ id, ...project, recordedAt: work.now })
    .execute();
  await work.db
    .insertInto('centres.buildStage')
    .values({ projectId: id, stage: 'planned', reachedOn: plannedOn, recordedAt: work.now })
    .execute();
  const { organisationId } = said;
  noteChange(work, { subject: 'build-project', subjectId: id, organisationId, after: said });
  announce(work, buildChanged, { organisationId, fromOn: plannedOn, untilOn: null });
  return { id };
};
