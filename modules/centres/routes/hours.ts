import { asks, commands } from '#platform/http/handle.ts';
import * as contract from '../contract/hours.ts';
import { addException } from '../operations/add-exception.ts';
import { promiseHours } from '../operations/promise-hours.ts';
import { withdrawException } from '../operations/withdraw-exception.ts';
import { showCalendar } from '../views/calendar.ts';
import { listExceptions, showHours } from '../views/hours.ts';

export const hoursRoutes = [
  asks(contract.showHours, (reading, { params }) => showHours(reading, params.centreId)),
  commands(contract.promiseHours, (work, { params, body }) => promiseHours(work, params.centreId, body)),
  asks(contract.listExceptions, (reading, { params, query }) =>
    listExceptions(reading, params.centreId, query),
  ),
  commands(contract.addException, (work, { params, body }) => addException(work, params.centreId, body)),
  commands(contract.withdrawException, (work, { params, body }) =>
    withdrawException(work, params.exceptionId, body),
  ),
  asks(contract.showCalendar, (reading, { query }) => showCalendar(reading, query.month)),
];
