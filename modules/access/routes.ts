import { asks, commands } from '#platform/http/handle.ts';
import * as contract from './contract/index.ts';
import { addAccount } from './operations/add-account.ts';
import { addApiKey } from './operations/add-api-key.ts';
import { changeOwnPassword } from './operations/change-own-password.ts';
import { changeSignInPolicy } from './operations/change-sign-in-policy.ts';
import { closeAccount } from './operations/close-account.ts';
import { confirmGrant } from './operations/confirm-grant.ts';
import { declineGrant } from './operations/decline-grant.ts';
import { endGrant } from './operations/end-grant.ts';
import { endAccountSessions, endMySessions } from './operations/end-sessions.ts';
import { grantRole } from './operations/grant-role.ts';
import { previewReach } from './operations/preview-reach.ts';
import { removePasskey } from './operations/remove-passkey.ts';
import { removeSecondFactor } from './operations/remove-second-factor.ts';
import { resetPassword } from './operations/reset-password.ts';
import { revokeApiKey } from './operations/revoke-api-key.ts';
import { isSetUpOpen, setUpFirstAdministrator } from './operations/set-up-first-administrator.ts';
import { unlockAccount } from './operations/unlock-account.ts';
import { listAccounts, listDemonstrationAccounts, showMe } from './views/accounts.ts';
import { listApiKeys } from './views/api-keys.ts';
import { listProposedGrants } from './views/proposed-grants.ts';
import {
  countWithoutSecondFactor,
  listAccountSessions,
  listMySessions,
  showMySignIn,
  showSignInOptions,
  showSignInPolicy,
} from './views/sign-in.ts';

export const routes = [
  asks(contract.showMe, (reading) => showMe(reading)),
  asks(contract.showMySignIn, (reading) => showMySignIn(reading)),
  commands(contract.removePasskey, (work, { params }) => removePasskey(work, params.passkeyId)),
  commands(contract.changeOwnPassword, (work, { body }) => changeOwnPassword(work, body)),
  asks(contract.listMySessions, (reading) => listMySessions(reading)),
  commands(contract.endMySessions, (work, { body }) => endMySessions(work, body)),
  asks(contract.showSignInOptions, (reading) => showSignInOptions(reading)),
  asks(contract.showSignInPolicy, (reading) => showSignInPolicy(reading)),
  commands(contract.changeSignInPolicy, (work, { body }) => changeSignInPolicy(work, body)),
  asks(contract.countWithoutSecondFactor, (reading) => countWithoutSecondFactor(reading)),
  asks(contract.listDemonstrationAccounts, (reading) => listDemonstrationAccounts(reading)),
  asks(contract.showSetUp, async (reading) => ({ open: await isSetUpOpen(reading) })),
  commands(contract.setUpFirstAdministrator, (work, { body }) => setUpFirstAdministrator(work, body)),
  asks(contract.listAccounts, (reading, { query }) => listAccounts(reading, query)),
  commands(contract.addAccount, (work, { body }) => addAccount(work, body)),
  commands(contract.resetPassword, (work, { params, body }) => resetPassword(work, params.accountId, body)),
  commands(contract.unlockAccount, (work, { params }) => unlockAccount(work, params.accountId)),
  commands(contract.removeSecondFactor, (work, { params }) => removeSecondFactor(work, params.accountId)),
  asks(contract.listAccountSessions, (reading, { params }) => listAccountSessions(reading, params.accountId)),
  commands(contract.endAccountSessions, (work, { params, body }) =>
    endAccountSessions(work, params.accountId, body),
  ),
  asks(contract.listApiKeys, (reading, { params }) => listApiKeys(reading, params.accountId)),
  commands(contract.addApiKey, (work, { params, body }) => addApiKey(work, params.accountId, body)),
  commands(contract.revokeApiKey, (work, { params }) => revokeApiKey(work, params.accountId, params.keyId)),
  commands(contract.closeAccount, (work, { params }) => closeAccount(work, params.accountId)),
  commands(contract.grantRole, (work, { params, body }) => grantRole(work, params.accountId, body)),
  asks(contract.listProposedGrants, (reading) => listProposedGrants(reading)),
  commands(contract.confirmGrant, (work, { params }) => confirmGrant(work, params.proposalId)),
  commands(contract.declineGrant, (work, { params, body }) => declineGrant(work, params.proposalId, body)),
  commands(contract.endGrant, (work, { params }) => endGrant(work, params.grantId)),
  commands(contract.previewReach, (work, { body }) => previewReach(work, body)),
];
