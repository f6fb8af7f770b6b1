import { providerOf } from '#modules/access/index.ts';
import { readResidentSignIn } from '#modules/residents/index.ts';
import { ratesSaid } from '#platform/http/walls/rates.ts';
import type { Environment } from '#platform/settings/environment.ts';
import { nightlyBackupsIn, readNightlyPassphrase } from '../nightly-backups.ts';
import { orStartFailure } from './or-start-failure.ts';

/** Reads the settings that can be said wrongly before anything is done, so that the start and no later hour tells it. */
export const readSettings = async (settings: Environment = process.env) => {
  providerOf(settings);
  readResidentSignIn(settings);
  await orStartFailure(async () => readNightlyPassphrase(nightlyBackupsIn(settings)));
  return { rates: ratesSaid(settings.WENMAI_RATES) };
};
