import { asks, commands } from '#platform/http/handle.ts';
import * as contract from './contract/index.ts';
import * as open from './contract/public.ts';
import { addProgramme } from './operations/add-programme.ts';
import { announceSessions } from './operations/announce-sessions.ts';
import { cancelSession } from './operations/cancel-session.ts';
import { correctSession } from './operations/correct-session.ts';
import { editProgramme } from './operations/edit-programme.ts';
import { moveSession } from './operations/move-session.ts';
import { planSeries } from './operations/plan-series.ts';
import { planSession } from './operations/plan-session.ts';
import { recordSession } from './operations/record-session.ts';
import { recordUnplannedSession } from './operations/record-unplanned-session.ts';
import { strikeSession } from './operations/strike-session.ts';
import { countByCategory } from './views/counts.ts';
import { exportProgrammes, exportSessions } from './views/exports.ts';
import { showNoticeBoard } from './views/notice-board.ts';
import { listProgrammes, showProgramme } from './views/programmes.ts';
import {
  countPublicSessions,
  listPublicSessions,
  listPublicStandingItems,
  showPublicProgramme,
  showPublicSession,
} from './views/public.ts';
import { showService } from './views/service.ts';
import { showSession } from './views/session.ts';
import { listSessions, listTodaysSessions } from './views/sessions.ts';
import { listWaitingSessions } from './views/waiting.ts';

export const routes = [
  asks(contract.listProgrammes, (reading, { query }) => listProgrammes(reading, query)),
  asks(contract.exportProgrammes, (reading, { query }) => exportProgrammes(reading, query)),
  asks(contract.showProgramme, (reading, { params }) => showProgramme(reading, params.programmeId)),
  commands(contract.addProgramme, (work, { params, body }) =>
    addProgramme(work, params.organisationId, body),
  ),
  commands(contract.editProgramme, (work, { params, body }) => editProgramme(work, params.programmeId, body)),

  commands(contract.planSession, (work, { params, body }) => planSession(work, params.programmeId, body)),
  commands(contract.planSeries, (work, { params, body }) => planSeries(work, params.programmeId, body)),
  commands(contract.announceSessions, (work, { body }) => announceSessions(work, body)),
  commands(contract.moveSession, (work, { params, body }) => moveSession(work, params.sessionId, body)),
  commands(contract.cancelSession, (work, { params, body }) => cancelSession(work, params.sessionId, body)),

  commands(contract.recordSession, (work, { params, body }) => recordSession(work, params.sessionId, body)),
  commands(contract.recordUnplannedSession, (work, { body }) => recordUnplannedSession(work, body)),
  commands(contract.correctSession, (work, { params, body }) => correctSession(work, params.sessionId, body)),
  commands(contract.strikeSession, (work, { params, body }) => strikeSession(work, params.sessionId, body)),

  asks(contract.listSessions, (reading, { query }) => listSessions(reading, query)),
  asks(contract.exportSessions, (reading, { query }) => exportSessions(reading, query)),
  asks(contract.listTodaysSessions, (reading, { query }) => listTodaysSessions(reading, query)),
  asks(contract.listWaitingSessions, (reading, { query }) =>
    listWaitingSessions(reading, query.organisationId),
  ),
  asks(contract.showSession, (reading, { params }) => showSession(reading, params.sessionId)),
  asks(contract.showNoticeBoard, (reading, { params, query }) =>
    showNoticeBoard(reading, params.centreId, query.from),
  ),
  asks(contract.countByCategory, (reading, { query }) => countByCategory(reading, query)),
  asks(contract.showService, (reading, { params }) => showService(reading, params.personId)),

  asks(open.listPublicSessions, (reading, { query }) => listPublicSessions(reading, query)),
  asks(open.countPublicSessions, (reading, { query }) => countPublicSessions(reading, query)),
  asks(open.showPublicSession, (reading, { params }) => showPublicSession(reading, params.sessionId)),
  asks(open.showPublicProgramme, (reading, { params }) => showPublicProgramme(reading, params.programmeId)),
  asks(open.listPublicStandingItems, (reading, { params }) =>
    listPublicStandingItems(reading, params.organisationId),
  ),
];
