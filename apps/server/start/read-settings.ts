import { providerOf } from '#modules/access/index.ts';
import { readResidentSignIn } from '#modules/residents/index.ts';
import { ratesSaid } from '#platform/http/walls/rates.ts';

/** Reads the settings that can be said wrongly before anything is done, so that the start and no later hour tells it. */
export const readSettings = (settings: NodeJS.ProcessEnv = process.env) => {
  providerOf(settings);
  readResidentSignIn(settings);
  return { rates: ratesSaid(settings.WENMAI_RATES) };
};
