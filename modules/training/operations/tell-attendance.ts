import type { IsoDate } from '#platform/dates/index.ts';
import { announce } from '#platform/facts/index.ts';
import type { Work } from '#platform/work/index.ts';
import { attendanceChanged } from '../events.ts';

/** Tells once for each organisation whose people are concerned that their attendance between these days changed. */
export const tellAttendance = (
  work: Work,
  attended: readonly { organisationId: string }[],
  { fromOn, untilOn }: { fromOn: IsoDate; untilOn: IsoDate },
): void => {
  const organisationIds = new Set(attended.map(({ organisationId }) => organisationId));
  for (const organisationId of organisationIds)
    announce(work, attendanceChanged, { organisationId, fromOn, untilOn });
};
