import type { Here } from '../here.ts';
import { fill } from '../words/index.ts';

type Stretch = { opens: string; closes: string };
export type Opening = {
  openBy: 'keeper' | 'promise' | null;
  today: readonly Stretch[];
  exceptionToday: { kind: 'closed' | 'other-hours'; reason: string } | null;
};

/** 09:00–12:00、14:00–17:30. */
export const sayStretches = ({ language }: Here, stretches: readonly Stretch[]) =>
  stretches.map(({ opens, closes }) => `${opens}–${closes}`).join(language === 'zh' ? '、' : ', ');

type Week = readonly { weekday: number; stretches: readonly Stretch[] }[];

/** A week with the days that are alike said together: 周一至周五、周六和周日. */
export const sayWeek = (here: Here, week: Week): { days: string; hours: string }[] => {
  const { words, dates } = here;
  const said = week.map(({ weekday, stretches }) => ({
    weekday,
    hours: stretches.length > 0 ? sayStretches(here, stretches) : words.centre.closedDay,
  }));
  const runs = said.reduce<(typeof said)[]>((all, day) => {
    const last = all.at(-1);
    if (last?.[0]?.hours === day.hours) last.push(day);
    else all.push([day]);
    return all;
  }, []);
  return runs.map((run) => {
    const [first, last] = [dates.weekday(run[0]?.weekday ?? 1), dates.weekday(run.at(-1)?.weekday ?? 7)];
    const days = run.length === 1 ? first : fill(words.centre.fromTo, { first, last });
    return { days: run.length === 7 ? words.centre.everyDay : days, hours: run[0]?.hours ?? '' };
  });
};

/** When it opens or closes next today: 17:30 关门、14:00 开门、今天不再开放. */
export const nextTurn = ({ words, time }: Here, { openBy, today }: Opening): string => {
  const { open } = words;
  if (openBy) {
    const going = today.find(({ opens, closes }) => opens <= time && time < closes);
    return going ? fill(open.until, { time: going.closes }) : '';
  }
  if (today.length === 0) return open.notToday;
  const next = today.find(({ opens }) => opens > time);
  return next ? fill(open.opensAt, { time: next.opens }) : open.over;
};

/** Open or not as a sign and a word: a full disc, half a disc, a ring. */
export const OpenState = ({ here, opening }: { here: Here; opening: Opening }) => {
  const state = opening.openBy ?? 'closed';
  return (
    <span className={`open-state ${state}`}>
      <i aria-hidden="true" />
      {here.words.open[state]}
    </span>
  );
};
