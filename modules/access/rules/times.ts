const minute = 60_000;

/** So many minutes after a moment. */
export const after = (from: Date, minutes: number): Date => new Date(from.getTime() + minutes * minute);

/** How many minutes there are still to wait, one begun counted whole. */
export const minutesUntil = (moment: Date, now: Date): number =>
  Math.ceil((moment.getTime() - now.getTime()) / minute);
