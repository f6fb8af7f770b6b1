import { asks, commands } from '#platform/http/handle.ts';
import * as contract from './contract.ts';
import { addAccount } from './operations/add-account.ts';
import { closeAccount } from './operations/close-account.ts';
import { endGrant } from './operations/end-grant.ts';
import { grantRole } from './operations/grant-role.ts';
import { previewReach } from './operations/preview-reach.ts';
import { resetPassword } from './operations/reset-password.ts';
import { isSetUpOpen, setUpFirstAdministrator } from './operations/set-up-first-administrator.ts';
import { listAccounts, listAudit, listDemonstrationAccounts, showMe } from './views.ts';

export const routes = [
  asks(contract.showMe, (reading) => showMe(reading)),
  asks(contract.listDemonstrationAccounts, (reading) => listDemonstrationAccounts(reading)),
  asks(contract.showSetUp, async (reading) => ({ open: await isSetUpOpen(reading) })),
  commands(contract.setUpFirstAdministrator, (work, { body }) => setUpFirstAdministrator(work, body)),
  asks(contract.listAccounts, (reading, { query }) => listAccounts(reading, query)),
  commands(contract.addAccount, (work, { body }) => addAccount(work, body)),
  commands(contract.resetPassword, (work, { params, body }) => resetPassword(work, params.accountId, body)),
  commands(contract.closeAccount, (work, { params }) => closeAccount(work, params.accountId)),
  commands(contract.grantRole, (work, { params, body }) => grantRole(work, params.accountId, body)),
  commands(contract.endGrant, (work, { params }) => endGrant(work, params.grantId)),
  commands(contract.previewReach, (work, { body }) => previewReach(work, body)),
  asks(contract.listAudit, (reading, { query }) => listAudit(reading, query)),
];
