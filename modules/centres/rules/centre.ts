import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { type Span, whyNotDates } from './span.ts';
import { centreLevels } from './words.ts';

export type SaidCentre = Span & { longitude: number | null; latitude: number | null };

/** Why an organisation of this level cannot run a centre: towns, villages and institutions do. */
export const whyNotCentreAt = (level: string): Refusal | undefined =>
  centreLevels.some((allowed) => allowed === level) ? undefined : refusals.wrongLevel();

/** Why a position cannot stand: it is both numbers or neither. */
export const whyNotPosition = (said: {
  longitude: number | null;
  latitude: number | null;
}): Refusal | undefined =>
  (said.longitude === null) === (said.latitude === null) ? undefined : refusals.halfAPosition();

/** Why a centre cannot be recorded so. */
export const whyNotCentre = (said: SaidCentre): Refusal | undefined =>
  whyNotDates(said) ?? whyNotPosition(said);

/** Why dates cannot be those of a centre that was open on these days: they would leave an opening outside. */
export const whyNotOutsideOpenings = (
  { fromOn, untilOn }: Span,
  opened: { firstOn: string | null; lastOn: string | null },
): Refusal | undefined => {
  const { firstOn, lastOn } = opened;
  if (firstOn !== null && firstOn < fromOn) return refusals.openedOutside({ on: firstOn });
  if (lastOn !== null && untilOn !== null && lastOn > untilOn) return refusals.openedOutside({ on: lastOn });
  return undefined;
};

/** Why a centre cannot end on a day: it has ended already, never began by then, or was open later. */
export const whyNotEnding = (
  centre: Span,
  untilOn: string,
  opened: { firstOn: string | null; lastOn: string | null },
): Refusal | undefined => {
  if (centre.untilOn !== null && centre.untilOn <= untilOn)
    return refusals.alreadyEnded({ on: centre.untilOn });
  const dates = { fromOn: centre.fromOn, untilOn };
  return whyNotDates(dates) ?? whyNotOutsideOpenings(dates, opened);
};
