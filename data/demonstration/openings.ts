import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { liveliness, type Stretch } from './character.ts';
import { type DemoDay, momentOf, timeOf } from './days.ts';
import type { Folk } from './people.ts';
import type { Place, Span } from './place.ts';
import type { Chance } from './random.ts';

const closureReasons = ['设施检修', '供电检修停用', '选举会场占用', '消防改造'];

/** Two or three planned closures a year, told to the public five days before. */
const makeClosures = (place: Place, span: Span): Set<IsoDate> => {
  const chance = place.chance('closures');
  const days = chance.some(span.days, Math.round((span.days.length / 365) * chance.whole(0, 3)));
  for (const { on } of days) {
    const announced = chance.often(0.9) ? addDays(on, -5) : on;
    place.put('centres.exception_day', [
      place.newId(),
      place.centreId,
      place.id,
      on,
      'closed',
      chance.pick(closureReasons),
      announced,
    ]);
  }
  return new Set(days.map(({ on }) => on));
};

/**
 * Closures of the coming fortnight that were told in time, in one place out of twelve; from the fifth day on, so that
 * nobody who tries the demonstration stands before a closed door at once.
 */
export const closuresAhead = (place: Place, span: Span): IsoDate[] => {
  const chance = place.chance('closures ahead');
  if (!chance.often(0.08)) return [];
  return [chance.pick(span.ahead.slice(4)).on];
};

const putClosuresAhead = (place: Place, span: Span) => {
  const chance = place.chance('reasons ahead');
  for (const on of closuresAhead(place, span))
    place.put('centres.exception_day', [
      place.newId(),
      place.centreId,
      place.id,
      on,
      'closed',
      chance.pick(closureReasons),
      span.until,
    ]);
};

const opensOn = (place: Place, day: DemoDay, chance: Chance): boolean => {
  const { skips, holidays, rural } = place.character;
  if (day.holiday && !holidays) return false;
  return !chance.often(Math.min(0.95, skips / liveliness(day.month, rural)));
};

/** The stretch as it was: a few minutes early or late, and on some days cut short. */
const asItWas = ([from, to]: Stretch, place: Place, chance: Chance): Stretch => {
  const late = chance.whole(-5, 6);
  const cut = chance.often(place.character.skips) ? chance.whole(30, 120) : chance.whole(-12, 8);
  return [from + late, Math.max(from + 60, to - cut)];
};

const putOpening = (
  place: Place,
  day: DemoDay,
  [from, to]: Stretch,
  keeper: string | null,
  chance: Chance,
) => {
  const source = chance.often(place.character.paper) ? 'paper' : 'keeper';
  const recorded = source === 'paper' ? `${addDays(day.on, 2)} 09:00+08` : momentOf(day.on, to);
  place.put('centres.opening_session', [
    place.newId(day.noon),
    place.centreId,
    place.id,
    day.on,
    momentOf(day.on, from),
    momentOf(day.on, to),
    source,
    keeper,
    recorded,
  ]);
};

const putDuty = (place: Place, day: DemoDay, [from, to]: Stretch, person: string, came: boolean | null) =>
  place.put('centres.duty', [
    place.newId(day.noon),
    place.centreId,
    place.id,
    person,
    day.on,
    timeOf(from),
    timeOf(to),
    came,
  ]);

const keeperOn = ({ keepers }: Folk, { weekday }: DemoDay) =>
  keepers[weekday % Math.max(1, keepers.length)] ?? null;

/** Who is expected from today on: the roster of a week, as far as there is somebody to be on it. */
const planDuties = (place: Place, span: Span, folk: Folk) => {
  const closed = new Set(closuresAhead(place, span));
  for (const day of span.ahead.slice(0, 7)) {
    const keeper = keeperOn(folk, day);
    const stretches = place.character.week[day.weekday - 1] ?? [];
    if (!keeper || closed.has(day.on) || (day.holiday && !place.character.holidays)) continue;
    for (const stretch of stretches) putDuty(place, day, stretch, keeper, null);
  }
};

/** Opens the centre day by day as its character has it, with duties; answers the days it was open and until when. */
export const makeOpenings = (place: Place, span: Span, folk: Folk): Map<IsoDate, number> => {
  const chance = place.chance('openings');
  const closures = makeClosures(place, span);
  const open = new Map<IsoDate, number>();
  if (place.character.standing === 'silent') return open;
  for (const day of span.days) {
    const stretches = place.character.week[day.weekday - 1] ?? [];
    if (stretches.length === 0 || closures.has(day.on) || !opensOn(place, day, chance)) continue;
    const keeper = keeperOn(folk, day);
    const first = stretches[0];
    if (first && keeper && (place.character.town || chance.often(0.08)))
      putDuty(place, day, first, keeper, chance.often(0.96));
    for (const stretch of stretches) {
      const was = asItWas(stretch, place, chance);
      putOpening(place, day, was, keeper, chance);
      open.set(day.on, was[1]);
    }
  }
  putClosuresAhead(place, span);
  planDuties(place, span, folk);
  return open;
};
