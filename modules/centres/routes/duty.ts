import { asks, commands } from '#platform/http/handle.ts';
import * as contract from '../contract/duty.ts';
import { noteCame } from '../operations/note-came.ts';
import { planDuties } from '../operations/plan-duties.ts';
import { withdrawDuty } from '../operations/withdraw-duty.ts';
import { listDuties } from '../views/duties.ts';

export const dutyRoutes = [
  asks(contract.listDuties, (reading, { query }) => listDuties(reading, query)),
  commands(contract.planDuties, (work, { params, body }) => planDuties(work, params.centreId, body)),
  commands(contract.noteCame, (work, { params, body }) => noteCame(work, params.dutyId, body)),
  commands(contract.withdrawDuty, (work, { params }) => withdrawDuty(work, params.dutyId)),
];
