import type { IsoDate } from '#platform/dates/index.ts';
import { refuseIf } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { countCentres, countSpaces } from '../store.ts';

export type Place = { centreId: string | null; place: string; organiser: string };

/** Refuses a centre or space that does not belong to the organisation on that day. */
export const refuseElsewhere = async (
  work: Work,
  organisationId: string,
  { centreId, spaceId = null, onDate }: { centreId: string | null; spaceId?: string | null; onDate: IsoDate },
): Promise<void> => {
  const centres = centreId ? await countCentres(work, { centreId, organisationId, onDate }) : 1;
  const spaces = spaceId ? await countSpaces(work, { spaceId, centreId, organisationId }) : 1;
  refuseIf(centres === 1 && spaces === 1 ? undefined : refusals.centreElsewhere());
};

/** Where a session is: what was said, and for the rest what the programme or the plan says. */
export const settlePlace = async (
  work: Work,
  organisationId: string,
  usual: Place,
  said: Partial<Place> & { onDate: IsoDate },
): Promise<Place> => {
  const { centreId = usual.centreId, place = usual.place, organiser = usual.organiser } = said;
  if (centreId !== usual.centreId)
    await refuseElsewhere(work, organisationId, { centreId, onDate: said.onDate });
  return { centreId, place, organiser };
};
