import { asks, commands } from '#platform/http/handle.ts';
import * as contract from '../contract/build.ts';
import { addBuildProject } from '../operations/add-build-project.ts';
import { correctStage } from '../operations/correct-stage.ts';
import { editBuildProject } from '../operations/edit-build-project.ts';
import { reachStage } from '../operations/reach-stage.ts';
import { strikeBuildProject } from '../operations/strike-build-project.ts';
import { listBuildProjects, showBuildProject } from '../views/build-projects.ts';
import { showBuildRate } from '../views/build-rate.ts';

export const buildRoutes = [
  asks(contract.listBuildProjects, (reading, { query }) => listBuildProjects(reading, query)),
  asks(contract.showBuildProject, (reading, { params }) => showBuildProject(reading, params.projectId)),
  asks(contract.showBuildRate, (reading, { query }) => showBuildRate(reading, query.on ?? reading.today)),
  commands(contract.addBuildProject, (work, { body }) => addBuildProject(work, body)),
  commands(contract.editBuildProject, (work, { params, body }) =>
    editBuildProject(work, params.projectId, body),
  ),
  commands(contract.reachStage, (work, { params, body }) => reachStage(work, params.projectId, body)),
  commands(contract.correctStage, (work, { params, body }) =>
    correctStage(work, params.projectId, params.stage, body),
  ),
  commands(contract.strikeBuildProject, (work, { params, body }) =>
    strikeBuildProject(work, params.projectId, body),
  ),
];
