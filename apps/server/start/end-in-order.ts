import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const seconds = (name: string, usual: number): number => {
  const said = Number(process.env[name] ?? usual);
  return Number.isFinite(said) && said >= 0 ? said : usual;
};

/**
 * Finishes what was accepted. For WENMAI_DRAIN_SECONDS (0) the program only says that it is no longer ready, so that a
 * balancer in front sends nobody more; then nobody new is let in, and who is inside has WENMAI_STOP_SECONDS (20) to be
 * answered before the lines are cut.
 */
export const endInOrder = async (server: FastifyInstance): Promise<void> => {
  await sleep(seconds('WENMAI_DRAIN_SECONDS', 0) * 1000);
  const cut = setTimeout(
    () => server.server.closeAllConnections(),
    seconds('WENMAI_STOP_SECONDS', 20) * 1000,
  );
  // A line whose last answer has gone out is still open, for a next question that will not be taken.
  const hangUp = setInterval(() => server.server.closeIdleConnections(), 100);
  await server.close().finally(() => {
    clearTimeout(cut);
    clearInterval(hangUp);
  });
};
