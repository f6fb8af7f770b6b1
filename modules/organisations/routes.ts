import { asks, commands } from '#platform/http/handle.ts';
import * as contract from './contract.ts';
import { addOrganisation } from './operations/add-organisation.ts';
import { closeOrganisation } from './operations/close-organisation.ts';
import { editOrganisation } from './operations/edit-organisation.ts';
import { importOrganisations } from './operations/import-organisations.ts';
import { mergeOrganisations } from './operations/merge-organisations.ts';
import { moveOrganisation } from './operations/move-organisation.ts';
import { previewChange } from './operations/preview-change.ts';
import { splitOrganisation } from './operations/split-organisation.ts';
import { carryOutAsSeen } from './operations/try-change.ts';
import {
  listOrganisations,
  showOrganisation,
  showPublicDistrict,
  showPublicOrganisation,
  showTree,
} from './views.ts';

export const routes = [
  asks(contract.listOrganisations, (reading, { query }) => listOrganisations(reading, query)),
  asks(contract.showTree, (reading, { query }) => showTree(reading, query.on ?? reading.today)),
  asks(contract.showOrganisation, (reading, { params }) => showOrganisation(reading, params.organisationId)),
  asks(contract.showPublicDistrict, (reading) => showPublicDistrict(reading)),
  asks(contract.showPublicOrganisation, (reading, { params }) =>
    showPublicOrganisation(reading, params.organisationId),
  ),
  commands(contract.addOrganisation, (work, { body }) => addOrganisation(work, body)),
  commands(contract.editOrganisation, (work, { params, body }) =>
    editOrganisation(work, params.organisationId, body),
  ),
  commands(contract.moveOrganisation, (work, { params, body }) =>
    moveOrganisation(work, params.organisationId, body),
  ),
  commands(contract.closeOrganisation, (work, { params, body }) =>
    closeOrganisation(work, params.organisationId, body),
  ),
  commands(contract.previewChange, (work, { body }) => previewChange(work, body)),
  commands(contract.mergeOrganisations, (work, { params, body }) =>
    carryOutAsSeen(work, body.seen, () => mergeOrganisations(work, params.organisationId, body)),
  ),
  commands(contract.splitOrganisation, (work, { params, body }) =>
    carryOutAsSeen(work, body.seen, () => splitOrganisation(work, params.organisationId, body)),
  ),
  commands(contract.importOrganisations, (work, { upload }) => importOrganisations(work, upload)),
];
