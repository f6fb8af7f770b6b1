import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { keepSetting, settingOf } from '#platform/settings/index.ts';

export const judgedFromSetting = 'standards.judged-from';

/** The first day from which this installation judges; unless it was said, the first of the year. */
export const judgedFromOr = (kept: IsoDate | null | undefined, today: IsoDate): IsoDate =>
  kept ?? `${today.slice(0, 4)}-01-01`;

export const findJudgedFrom = async (db: Db, today: IsoDate): Promise<IsoDate> =>
  judgedFromOr(await settingOf<IsoDate>(db, judgedFromSetting), today);

/** Remembers that judging reaches back to a day, if it did not reach further already. */
export const keepJudgedFrom = async (db: Db, from: IsoDate): Promise<void> => {
  const kept = await settingOf<IsoDate>(db, judgedFromSetting);
  if (kept === undefined || from < kept) await keepSetting(db, judgedFromSetting, from);
};
