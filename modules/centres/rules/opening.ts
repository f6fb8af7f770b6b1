import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';
import { inOrder, type Stretch } from './hours.ts';
import { holdsOn, type Span } from './span.ts';

/** An opening as rules look at it; `closedAt` is null while the centre is open. */
export type Opening = { openedAt: Date; closedAt: Date | null };

/** An opening with its hours on the district's clock, for sentences. */
export type SaidOpening = Opening & { opens: string; closes: string | null };

const forever = Number.POSITIVE_INFINITY;
const endOf = ({ closedAt }: Opening) => closedAt?.getTime() ?? forever;

/** Whether two openings have an instant in common; an opening without an end lasts until it gets one. */
export const overlap = (one: Opening, other: Opening): boolean =>
  one.openedAt.getTime() < endOf(other) && other.openedAt.getTime() < endOf(one);

/** Why a centre cannot be open on a day: it is outside the centre's dates. */
export const whyNotInUse = (centre: Span, on: IsoDate): Refusal | undefined =>
  holdsOn(centre, on) ? undefined : refusals.notInUse({ on });

/** Why these hours cannot stand beside the other openings of the centre; the sentence names the other's hours. */
export const whyNotBeside = (added: Opening, others: readonly SaidOpening[]): Refusal | undefined => {
  const other = others.find((opening) => overlap(added, opening));
  if (!other) return undefined;
  return other.closes === null
    ? refusals.openingOverlapsOpen({ opens: other.opens })
    : refusals.openingOverlaps({ hours: `${other.opens}–${other.closes}` });
};

/** Why hours typed by hand cannot be true: they have not gone by yet. */
export const whyNotGoneBy = ({ openedAt, closedAt }: Opening, now: Date): Refusal | undefined =>
  (closedAt ?? openedAt) > now ? refusals.openingInFuture() : undefined;

/** Why an opening cannot be left without its end: it had ended, or its day has gone by. */
export const whyNotStillOpen = (
  said: Opening,
  closedBefore: Date | null,
  today: boolean,
): Refusal | undefined =>
  said.closedAt === null && (closedBefore !== null || !today) ? refusals.stillOpenElsewhere() : undefined;

/** The parts of a stretch that no opening covers, in order: what an activity adds to the day. */
export const uncoveredParts = (
  stretch: { openedAt: Date; closedAt: Date },
  openings: readonly Opening[],
): { openedAt: Date; closedAt: Date }[] => {
  const until = stretch.closedAt.getTime();
  const parts: { openedAt: Date; closedAt: Date }[] = [];
  let from = stretch.openedAt.getTime();
  for (const opening of openings.toSorted(
    (one, other) => one.openedAt.getTime() - other.openedAt.getTime(),
  )) {
    const [opened, closed] = [opening.openedAt.getTime(), endOf(opening)];
    if (closed <= from || opened >= until) continue;
    if (opened > from) parts.push({ openedAt: new Date(from), closedAt: new Date(opened) });
    from = Math.max(from, closed);
  }
  if (from < until) parts.push({ openedAt: new Date(from), closedAt: new Date(until) });
  return parts;
};

/**
 * When a forgotten opening ends: at the end of the promised stretch it was opened in, or of the next one that day, so
 * that no promised break is counted. Nothing when no promise says an hour: then only the moment of opening is known.
 */
export const forgottenClosing = (opened: string, promised: readonly Stretch[]): string | undefined =>
  inOrder(promised).find(({ closes }) => closes > opened)?.closes;
