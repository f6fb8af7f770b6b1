import { type IsoDate, weekday } from '#platform/dates/index.ts';
import type { DayKind } from './words.ts';

/** One day of the calendar: what kind of day it is, what it is called, and its lunar date. */
export type CalendarDay = {
  onDate: IsoDate;
  kind: DayKind;
  nameZh: string | null;
  nameEn: string | null;
  lunar: string | null;
};

/** What the government's yearly notice says of a day: free or worked, and for which holiday. */
export type DecreedDay = { work: boolean; nameZh: string; nameEn: string };

/** What a day is: as decreed, else by its weekday. A working day at a weekend is one in exchange (调休). */
export const kindOfDay = (on: IsoDate, decreed: DecreedDay | undefined): DayKind => {
  const weekend = weekday(on) > 5;
  if (!decreed) return weekend ? 'rest' : 'workday';
  if (!decreed.work) return 'holiday';
  return weekend ? 'exchanged-workday' : 'workday';
};

/** What a day is called: the festival itself first, then the holiday it belongs to, or what is worked for. */
export const nameOfDay = (
  kind: DayKind,
  decreed: DecreedDay | undefined,
  festival: { nameZh: string; nameEn: string } | undefined,
): { nameZh: string | null; nameEn: string | null } => {
  if (festival) return festival;
  if (kind === 'holiday' && decreed)
    return { nameZh: `${decreed.nameZh}假期`, nameEn: `${decreed.nameEn} holiday` };
  if (kind === 'exchanged-workday' && decreed)
    return { nameZh: `${decreed.nameZh}调休上班`, nameEn: `Working day in exchange for ${decreed.nameEn}` };
  return { nameZh: null, nameEn: null };
};
