import { asks, commands } from '#platform/http/handle.ts';
import * as contract from './contract.ts';
import { verifyAudit } from './operations/verify-audit.ts';
import { showChain } from './views/chain.ts';
import { exportAudit, listActors, listAudit } from './views/entries.ts';

export const routes = [
  asks(contract.listAudit, (reading, { query }) => listAudit(reading, query)),
  asks(contract.exportAudit, (reading, { query }) => exportAudit(reading, query)),
  asks(contract.listActors, (reading, { query }) => listActors(reading, query)),
  asks(contract.showChain, (reading) => showChain(reading)),
  commands(contract.verifyAudit, (work) => verifyAudit(work)),
];
