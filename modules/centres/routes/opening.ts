import { asks, commands } from '#platform/http/handle.ts';
import * as contract from '../contract/opening.ts';
import { listWaitingCentres as waiting } from '../contract/waiting.ts';
import { closeCentre } from '../operations/close-centre.ts';
import { correctOpening } from '../operations/correct-opening.ts';
import { openCentre } from '../operations/open-centre.ts';
import { recordOpeningFromPaper } from '../operations/record-opening-from-paper.ts';
import { strikeOpening } from '../operations/strike-opening.ts';
import { exportOpenings } from '../views/exports.ts';
import { listOpenings, showOpening } from '../views/openings.ts';
import { showToday } from '../views/show-today.ts';
import { listWaitingCentres } from '../views/waiting.ts';

export const openingRoutes = [
  asks(contract.listOpenings, (reading, { query }) => listOpenings(reading, query)),
  asks(contract.exportOpenings, (reading, { query }) => exportOpenings(reading, query)),
  asks(contract.showOpening, (reading, { params }) => showOpening(reading, params.openingId)),
  asks(contract.showToday, (reading, { params }) => showToday(reading, params.centreId)),
  asks(waiting, (reading, { query }) => listWaitingCentres(reading, query.organisationId)),
  commands(contract.openCentre, (work, { params, body }) => openCentre(work, params.centreId, body)),
  commands(contract.closeCentre, (work, { params, body }) => closeCentre(work, params.centreId, body)),
  commands(contract.recordOpeningFromPaper, (work, { params, body }) =>
    recordOpeningFromPaper(work, params.centreId, body),
  ),
  commands(contract.correctOpening, (work, { params, body }) => correctOpening(work, params.openingId, body)),
  commands(contract.strikeOpening, (work, { params, body }) => strikeOpening(work, params.openingId, body)),
];
