import { askForVerification } from '#platform/audit/verification.ts';
import { done } from '#platform/http/shapes.ts';
import type { Work } from '#platform/work/index.ts';

/** Asks for a verification of the whole chain; the sealer takes it up within seconds. */
export const verifyAudit = async (work: Work) => {
  await askForVerification(work.db, work.now);
  return done;
};
