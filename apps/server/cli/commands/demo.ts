import { fillInstallation } from '../../start/fill-installation.ts';
import { inAudit } from '../operator.ts';
import type { Said } from '../read-words.ts';
import { type Say, withDatabase } from '../with-database.ts';

/** `demo`: the demonstration into an empty database; one that has organisations is left as it is. */
export const loadDemonstrationData = (_: Said, say: Say): Promise<void> =>
  withDatabase(say, (line) => inAudit(line, 'command.demo', () => fillInstallation(line, { empty: false })), {
    mayCreate: true,
  });
