import { districtTimeZone } from '#platform/clock.ts';
import { isViolationOf } from '#platform/database/violations.ts';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { newId } from '#platform/ids.ts';
import type { Reading, Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { instantAt, timeIn } from '../rules/district-day.ts';
import type { SaidOpening } from '../rules/opening.ts';
import type { OpeningSource } from '../rules/words.ts';

/** The instant at which a time of a day comes in the district. */
export const inDistrict = (on: IsoDate, time: string): Date => instantAt(on, time, districtTimeZone);

/** The time of day in the district; the midnight that ends a day is its '24:00'. */
export const districtTime = (instant: Date, on: IsoDate): string =>
  instant >= inDistrict(addDays(on, 1), '00:00') ? '24:00' : timeIn(instant, districtTimeZone);

export type DayOpening = SaidOpening & { id: string; onDate: IsoDate };

/** The openings of a centre on a day that stand, in order. */
export const openingsOf = async (reading: Reading, centreId: string, on: IsoDate): Promise<DayOpening[]> => {
  const rows = await reading.db
    .selectFrom('centres.openingSession')
    .select(['id', 'onDate', 'openedAt', 'closedAt'])
    .where('centreId', '=', centreId)
    .where('onDate', '=', on)
    .where('struckAt', 'is', null)
    .orderBy('openedAt')
    .execute();
  return rows.map((row) => ({
    ...row,
    opens: districtTime(row.openedAt, row.onDate),
    closes: row.closedAt && districtTime(row.closedAt, row.onDate),
  }));
};

/** Turns the constraint that keeps openings apart into its refusal. */
export const unlessTakenMeanwhile = async <Result>(change: () => Promise<Result>): Promise<Result> => {
  try {
    return await change();
  } catch (trouble) {
    const taken =
      isViolationOf(trouble, 'opening_session_apart') || isViolationOf(trouble, 'opening_session_still_open');
    if (taken) throw refusals.openingTakenMeanwhile();
    throw trouble;
  }
};

export type NewOpening = {
  onDate: IsoDate;
  openedAt: Date;
  closedAt: Date | null;
  source: OpeningSource;
  keptBy: string | null;
  note?: string;
  activitySessionId?: string;
};

/** Writes openings of one centre; answers their ids. */
export const insertOpenings = async (
  work: Work,
  centre: { id: string; organisationId: string },
  openings: readonly NewOpening[],
): Promise<string[]> => {
  const rows = openings.map((opening) => ({
    id: newId(),
    centreId: centre.id,
    organisationId: centre.organisationId,
    ...opening,
    recordedBy: work.actor.id,
    recordedAt: work.now,
  }));
  if (rows.length > 0)
    await unlessTakenMeanwhile(() => work.db.insertInto('centres.openingSession').values(rows).execute());
  return rows.map(({ id }) => id);
};
