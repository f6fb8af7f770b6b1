import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { sayNumber, shortUnit, useBoth } from '../standards/names.ts';
import type { Lack } from './lacks.ts';
import type { WeekAhead } from './week-ahead.ts';

/** An hour has no more digits than a person would say. */
const tenth = (hours: number) => sayNumber(Math.round(hours * 10) / 10);

/** What is missing as one sentence: in words of its own where the console knows the requirement, else by its name. */
export const useLackWords = () => {
  const { t, language } = useWords();
  const both = useBoth();
  const dates = useDates();
  const known = t('today.lacks', { returnObjects: true });
  const isKnown = (code: string): code is keyof typeof known => code in known;
  const between = language === 'zh' ? '、' : ', ';

  const says = ({ requirement, judged, gap, shortDays }: Lack): string => {
    const { code } = requirement;
    const words = {
      name: both(requirement.name),
      gap: gap === null ? '' : tenth(gap),
      value: sayNumber(judged.value),
      target: sayNumber(judged.target),
      reaching: sayNumber(requirement.reaching),
      unit: shortUnit(requirement.unit, language),
      bound: t(`standards.bounds.${requirement.mustBe}`),
    };
    if (shortDays.length > 0)
      return t('today.shortDays', { ...words, days: shortDays.map(dates.shortDay).join(between) });
    if (requirement.countedAs === 'share' && judged.value === null) return t('today.nothingYet', words);
    if (isKnown(code)) return t(`today.lacks.${code}`, words);
    return t(gap === null || judged.value === null ? 'today.lackOther' : 'today.lackGap', words);
  };

  /** What today and the days to come still bring, for hours of opening. */
  const hint = ({ requirement, gap, judged }: Lack, week: WeekAhead | undefined): string | undefined => {
    if (!week || gap === null) return undefined;
    const { code } = requirement;
    if (code !== 'weekly-opening' && code !== 'daily-opening') return undefined;
    const left = { time: week.closesToday, hours: tenth(week.leftToday / 60) };
    if (code === 'daily-opening') return week.leftToday > 0 ? t('today.untilToday', left) : undefined;
    const todays = week.leftToday > 0 ? t('today.stillToday', left) : '';
    const short = gap - (week.leftToday + week.later) / 60;
    const target = sayNumber(judged.target);
    return todays + (short <= 0 ? t('today.enough', { target }) : t('today.short', { short: tenth(short) }));
  };

  return { says, hint };
};
