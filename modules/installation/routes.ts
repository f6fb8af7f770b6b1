import { asks } from '#platform/http/handle.ts';
import * as contract from './contract.ts';
import { showInstallation } from './views.ts';

export const routes = [asks(contract.showInstallation, (reading) => showInstallation(reading))];
