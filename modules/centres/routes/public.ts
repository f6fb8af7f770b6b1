import { asks } from '#platform/http/handle.ts';
import * as contract from '../contract/public.ts';
import { showPublicToday } from '../views/calendar.ts';
import { showPublicCentre, showPublicPhoto } from '../views/public-centre.ts';
import { listPublicCentres } from '../views/public-centres.ts';

export const publicRoutes = [
  asks(contract.showPublicToday, (reading) => showPublicToday(reading)),
  asks(contract.listPublicCentres, (reading, { query }) => listPublicCentres(reading, query)),
  asks(contract.showPublicCentre, (reading, { params }) => showPublicCentre(reading, params.centreId)),
  asks(contract.showPublicPhoto, (reading, { params, query }) =>
    showPublicPhoto(reading, params, query.size),
  ),
];
