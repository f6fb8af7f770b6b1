import { asks, commands } from '#platform/http/handle.ts';
import * as counter from './contract/counter.ts';
import * as mine from './contract/mine.ts';
import { addChild } from './operations/add-child.ts';
import { closeChild } from './operations/close-child.ts';
import { closeMe } from './operations/close-me.ts';
import { closeResident } from './operations/close-resident.ts';
import { correctResident } from './operations/correct-resident.ts';
import { endOtherSessions } from './operations/end-other-sessions.ts';
import { keepChild } from './operations/keep-child.ts';
import { keepMyDetails } from './operations/keep-my-details.ts';
import { registerResident } from './operations/register-resident.ts';
import { welcomeMe } from './operations/welcome-me.ts';
import { countResidents, listResidents } from './views/counter.ts';
import { exportMine } from './views/export-mine.ts';
import { listHomes, showMine } from './views/mine.ts';

const ofMine = [
  asks(mine.showMine, (reading) => showMine(reading)),
  asks(mine.listHomes, (reading) => listHomes(reading)),
  asks(mine.exportMine, (reading) => exportMine(reading)),
  commands(mine.welcomeMe, (work, { body }) => welcomeMe(work, body)),
  commands(mine.keepMyDetails, (work, { body }) => keepMyDetails(work, body)),
  commands(mine.addChild, (work, { body }) => addChild(work, body)),
  commands(mine.keepChild, (work, { params, body }) => keepChild(work, params.childId, body)),
  commands(mine.closeChild, (work, { params }) => closeChild(work, params.childId)),
  commands(mine.endOtherSessions, (work) => endOtherSessions(work)),
  commands(mine.closeMe, (work) => closeMe(work)),
];

const atTheCounter = [
  asks(counter.listResidents, (reading, { query }) => listResidents(reading, query)),
  asks(counter.countResidents, (reading, { query }) => countResidents(reading, query)),
  commands(counter.registerResident, (work, { params, body }) =>
    registerResident(work, params.organisationId, body),
  ),
  commands(counter.correctResident, (work, { params, body }) =>
    correctResident(work, params.residentId, body),
  ),
  commands(counter.closeResident, (work, { params }) => closeResident(work, params.residentId)),
];

export const routes = [...ofMine, ...atTheCounter];
