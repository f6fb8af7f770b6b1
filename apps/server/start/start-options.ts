import { startFailures } from '#platform/postgres/start-failure.ts';
import type { Environment } from '#platform/settings/environment.ts';
import { type Call, readWords } from '../cli/read-words.ts';

/** How the program was asked to start. */
export type StartOptions = { empty: boolean; port: number; host: string };

export const howToStart: Call = { call: 'npm start --', forms: ['[--empty] [--port PORT] [--host HOST]'] };

const highestPort = 65_535;

const readPort = (said: string): number => {
  const port = Number(said);
  if (/^\d+$/.test(said) && port > 0 && port <= highestPort) return port;
  throw startFailures.portUnknown(said, highestPort);
};

/** What was said after `npm start --`, else the settings. Refused: what is no option, a port that is none. */
export const readStartOptions = (args: readonly string[], { PORT, HOST }: Environment): StartOptions => {
  const { options } = readWords(howToStart, args);
  const { port = PORT || '8080', host = HOST || '127.0.0.1' } = options;
  return { empty: 'empty' in options, port: readPort(port), host };
};
