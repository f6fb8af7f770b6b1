import { dayOf, type IsoDate } from '#platform/dates/index.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a clock costs a hundred times more than reading it. */
const clockOf = (timeZone: string) => {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  return clock;
};

/** The time of day 'HH:MM' of an instant in a time zone. */
export const timeIn = (instant: Date, timeZone: string): string => clockOf(timeZone).format(instant);

const minuteMs = 60_000;

/** The minute an instant lies in: people open and close by the clock on the wall, not by seconds. */
export const toTheMinute = (instant: Date): Date =>
  new Date(Math.floor(instant.getTime() / minuteMs) * minuteMs);

const offsetAt = (instant: Date, timeZone: string): number => {
  return (
    Date.parse(`${dayOf(instant, timeZone)}T${timeIn(instant, timeZone)}:00Z`) -
    toTheMinute(instant).getTime()
  );
};

/** The instant at which a time of a day comes in a time zone; '24:00' is the midnight that ends the day. */
export const instantAt = (on: IsoDate, time: string, timeZone: string): Date => {
  const asIfUtc =
    Date.parse(`${on}T00:00:00Z`) + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * minuteMs;
  const guess = new Date(asIfUtc - offsetAt(new Date(asIfUtc), timeZone));
  return new Date(asIfUtc - offsetAt(guess, timeZone));
};
