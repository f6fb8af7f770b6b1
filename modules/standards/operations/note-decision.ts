import { grantsFor } from '#platform/permissions/index.ts';
import { noteChange, type Work } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';

/** Notes for the audit what was decided about a proposed version, under the organisation at which the decider is responsible. */
export const noteDecision = (
  work: Work,
  number: number,
  said: { before?: unknown; after: unknown },
): void => {
  const [grant] = grantsFor(work.actor, permissions.adopt);
  noteChange(work, {
    subject: 'standard-proposal',
    subjectId: String(number),
    organisationId: grant && grant.path !== '' ? grant.organisationId : null,
    ...said,
  });
};
