import { asks, commands } from '#platform/http/handle.ts';
import * as contract from '../contract/furnishing.ts';
import { addNewSpace } from '../operations/add-new-space.ts';
import { addPaper } from '../operations/add-paper.ts';
import { addSpace } from '../operations/add-space.ts';
import { attachCentrePhoto, attachSpacePhoto } from '../operations/attach-photo.ts';
import { detachCentrePhoto, detachSpacePhoto } from '../operations/detach-photo.ts';
import { editNewSpace } from '../operations/edit-new-space.ts';
import { editPaper } from '../operations/edit-paper.ts';
import { editSpace } from '../operations/edit-space.ts';
import { strikeNewSpace } from '../operations/strike-new-space.ts';
import { strikePaper } from '../operations/strike-paper.ts';
import { strikeSpace } from '../operations/strike-space.ts';
import { showPaper, showSpace } from '../views/furnishing.ts';
import { listNewSpaces, showNewSpace } from '../views/new-spaces.ts';

export const furnishingRoutes = [
  commands(contract.attachCentrePhoto, (work, { params, body }) =>
    attachCentrePhoto(work, params.centreId, body),
  ),
  commands(contract.detachCentrePhoto, (work, { params }) =>
    detachCentrePhoto(work, params.centreId, params.fileId),
  ),
  commands(contract.addSpace, (work, { params, body }) => addSpace(work, params.centreId, body)),
  asks(contract.showSpace, (reading, { params }) => showSpace(reading, params.spaceId)),
  commands(contract.editSpace, (work, { params, body }) => editSpace(work, params.spaceId, body)),
  commands(contract.strikeSpace, (work, { params, body }) => strikeSpace(work, params.spaceId, body)),
  commands(contract.attachSpacePhoto, (work, { params, body }) =>
    attachSpacePhoto(work, params.spaceId, body),
  ),
  commands(contract.detachSpacePhoto, (work, { params }) =>
    detachSpacePhoto(work, params.spaceId, params.fileId),
  ),
  commands(contract.addPaper, (work, { params, body }) => addPaper(work, params.centreId, body)),
  asks(contract.showPaper, (reading, { params }) => showPaper(reading, params.paperId)),
  commands(contract.editPaper, (work, { params, body }) => editPaper(work, params.paperId, body)),
  commands(contract.strikePaper, (work, { params, body }) => strikePaper(work, params.paperId, body)),
  asks(contract.listNewSpaces, (reading, { query }) => listNewSpaces(reading, query)),
  asks(contract.showNewSpace, (reading, { params }) => showNewSpace(reading, params.newSpaceId)),
  commands(contract.addNewSpace, (work, { body }) => addNewSpace(work, body)),
  commands(contract.editNewSpace, (work, { params, body }) => editNewSpace(work, params.newSpaceId, body)),
  commands(contract.strikeNewSpace, (work, { params, body }) =>
    strikeNewSpace(work, params.newSpaceId, body),
  ),
];
