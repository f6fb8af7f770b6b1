import { minutesOf } from '#modules/centres/rules/hours.ts';

type Stretch = { opens: string; closes: string };
type Day = {
  onDate: string;
  promised: readonly Stretch[];
  promisedMinutes: number;
  observed: readonly { opens: string; closes: string | null }[];
  observedMinutes: number;
};

const lastOf = (stretches: readonly Stretch[]): string | undefined =>
  stretches.reduce<string | undefined>(
    (last, { closes }) => (last && last > closes ? last : closes),
    undefined,
  );

/** The minutes from now on of the stretches promised for today. */
const stillPromised = (stretches: readonly Stretch[], now: string): number =>
  stretches.reduce((sum, { opens, closes }) => {
    const from = opens > now ? opens : now;
    return sum + Math.max(0, minutesOf(closes) - minutesOf(from));
  }, 0);

/** How long the centre has been open on a day, the opening that is still going on included up to now. */
const openedOn = ({ observed, observedMinutes }: Day, now: string): number => {
  const going = observed.find(({ closes }) => closes === null);
  return observedMinutes + (going ? Math.max(0, minutesOf(now) - minutesOf(going.opens)) : 0);
};

/** What a week of opening is so far and what it becomes when every promise is kept, in minutes; `now` is 'HH:MM'. */
export const weekAhead = (week: readonly Day[], today: string, now: string) => {
  const past = week.filter(({ onDate }) => onDate < today);
  const todays = week.find(({ onDate }) => onDate === today);
  const later = week.filter(({ onDate }) => onDate > today);
  const sum = (minutes: readonly number[]) => minutes.reduce((all, one) => all + one, 0);
  const openedToday = todays ? openedOn(todays, now) : 0;
  return {
    openedToday,
    done: sum(past.map(({ observedMinutes }) => observedMinutes)) + openedToday,
    leftToday: todays ? stillPromised(todays.promised, now) : 0,
    closesToday: todays && lastOf(todays.promised),
    later: sum(later.map(({ promisedMinutes }) => promisedMinutes)),
    /** The days gone by on which the centre was open, each with its minutes. */
    past: past.map(({ onDate, observedMinutes }) => ({ onDate, minutes: observedMinutes })),
  };
};
export type WeekAhead = ReturnType<typeof weekAhead>;
