import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { startFailures } from './start-failure.ts';

/** Refuses, before anything is started, an HTTP port that another program has or that this user may not open. */
export const refuseTakenPort = async (port: number, host?: string): Promise<void> => {
  const obstacle = await whyNotListen(port, host);
  if (obstacle === 'EACCES') throw startFailures.portNotAllowed(port);
  if (obstacle) throw startFailures.portTaken(port);
};

/**
 * A free port for the database. Chosen below the range from which systems serve outgoing connections, so that it
 * will most likely be free again at the next start.
 */
export const findFreePort = async (): Promise<number> => {
  const port = randomInt(20_000, 32_000);
  return (await whyNotListen(port, '127.0.0.1')) ? findFreePort() : port;
};

/** The system's code for why nothing can listen there, or nothing when it can. */
const whyNotListen = (port: number, host?: string) =>
  new Promise<string | undefined>((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
