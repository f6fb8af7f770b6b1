import { isBinding } from '../standards/matrix/matrix.ts';
import type { UnitRequirement } from '../standards/requirement-list.tsx';
import type { WeekAhead } from './week-ahead.ts';

/** Under which heading a lack stands: what a running period counts, what the last twelve months do, what must always be there. */
export const terms = ['week', 'month', 'quarter', 'year', 'always'] as const;
export type Term = (typeof terms)[number];

type Judged = NonNullable<UnitRequirement['shown']>;

export type Lack = {
  requirement: UnitRequirement['requirement'];
  judged: Judged;
  term: Term;
  /** How much is missing of the least amount; nothing where the requirement sets a most. */
  gap: number | null;
  /** The days of this week on which the centre was open too short. */
  shortDays: string[];
  /** Nothing has to be done about it but what is planned anyway. */
  onTrack: boolean;
};

const termOf = ({ over, period }: UnitRequirement['requirement']): Term => {
  if (over === 'the last day') return 'always';
  return over === 'the last 12 months' ? 'year' : period;
};

const isMissing = ({ verdict }: Judged) => verdict === 'not met' || verdict === 'no evidence';

const gapOf = ({ mustBe }: UnitRequirement['requirement'], { value, target }: Judged): number | null =>
  mustBe === 'at least' && target !== null ? Math.max(0, target - (value ?? 0)) : null;

const ofWeek = (lack: Lack, { done, leftToday, later }: WeekAhead): Lack => {
  const gap = Math.max(0, (lack.judged.target ?? 0) - done / 60);
  return { ...lack, gap, onTrack: gap * 60 <= leftToday + later };
};

const ofDays = (lack: Lack, { past, openedToday, leftToday }: WeekAhead): Lack => {
  const least = (lack.judged.target ?? 0) * 60;
  const shortDays = past.filter(({ minutes }) => minutes > 0 && minutes < least).map(({ onDate }) => onDate);
  const gap = Math.max(0, least - openedToday) / 60;
  return { ...lack, gap, shortDays, onTrack: shortDays.length === 0 && gap * 60 <= leftToday };
};

/** Hours are looked at by the clock: what is open now counts already, and what is promised can still come. */
const withWeek = (lack: Lack, week: WeekAhead | undefined): Lack => {
  if (!week) return lack;
  if (lack.requirement.code === 'weekly-opening') return ofWeek(lack, week);
  return lack.requirement.code === 'daily-opening' ? ofDays(lack, week) : lack;
};

/** What the running periods still lack, and where none runs, the last one; what is on its way comes last. */
export const lacksOf = (requirements: readonly UnitRequirement[], week?: WeekAhead): Lack[] =>
  requirements
    .flatMap(({ requirement, running, shown }): Lack[] => {
      const judged = running ?? shown;
      if (!judged || !isBinding(requirement) || !isMissing(judged)) return [];
      const gap = gapOf(requirement, judged);
      const lack = { requirement, judged, term: termOf(requirement), gap, shortDays: [], onTrack: false };
      return [withWeek(lack, week)];
    })
    .toSorted((one, other) => Number(one.onTrack) - Number(other.onTrack));
