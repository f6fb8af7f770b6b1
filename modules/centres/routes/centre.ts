import { asks, commands } from '#platform/http/handle.ts';
import * as contract from '../contract/centre.ts';
import { addCentre } from '../operations/add-centre.ts';
import { editCentre } from '../operations/edit-centre.ts';
import { endCentre } from '../operations/end-centre.ts';
import { importCentres } from '../operations/import-centres.ts';
import { exportCentres } from '../views/exports.ts';
import { listCentres } from '../views/list-centres.ts';
import { mapCentres } from '../views/map-centres.ts';
import { showCentre } from '../views/show-centre.ts';

export const centreRoutes = [
  asks(contract.listCentres, (reading, { query }) => listCentres(reading, query)),
  asks(contract.exportCentres, (reading, { query }) => exportCentres(reading, query)),
  asks(contract.mapCentres, (reading, { query }) => mapCentres(reading, query)),
  asks(contract.showCentre, (reading, { params, query }) =>
    showCentre(reading, params.centreId, query.weekOf ?? reading.today),
  ),
  commands(contract.addCentre, (work, { body }) => addCentre(work, body)),
  commands(contract.editCentre, (work, { params, body }) => editCentre(work, params.centreId, body)),
  commands(contract.endCentre, (work, { params, body }) => endCentre(work, params.centreId, body)),
  commands(contract.importCentres, (work, { upload }) => importCentres(work, upload)),
];
