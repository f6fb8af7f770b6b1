const minuteMs = 60_000;

/** So many minutes after signing in, what signing in hangs on can still be changed. */
export const freshMinutes = 15;

/** Whether a session began so lately that whoever uses it is still the one who signed in. */
export const isFresh = (begunAt: Date, now: Date): boolean =>
  now.getTime() - begunAt.getTime() < freshMinutes * minuteMs;
