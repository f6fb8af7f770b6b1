import type { ReactNode } from 'react';
import { useMe } from '../../frame/me.tsx';
import { sayTime, today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { TodayAnswer } from './shapes.ts';
import styles from './today-page.module.css';

const partOf = (time: string) => {
  const hour = Number(time.slice(0, 2));
  if (hour < 12) return 'morning' as const;
  if (hour < 14) return 'noon' as const;
  return hour < 18 ? ('afternoon' as const) : ('evening' as const);
};

type Props = {
  /** What the calendar says of the day, where it is known. */
  day?: Pick<TodayAnswer, 'onDate' | 'lunar' | 'dayNameZh' | 'dayNameEn'> | undefined;
  /** What stands at the right. */
  aside?: ReactNode;
};

/** The day, what the calendar calls it, and a good morning. */
export const Greeting = ({ day, aside }: Props) => {
  const { t, language } = useWords();
  const dates = useDates();
  const me = useMe();
  const named = language === 'zh' ? day?.dayNameZh : day?.dayNameEn;
  const lunar = day?.lunar && language === 'zh' && t('today.lunar', { lunar: day.lunar });
  const name = me.name.replace(/（.*）$/, '');
  return (
    <header className={styles.greeting}>
      <div>
        <p>
          <span className={styles.date}>{dates.day(day?.onDate ?? today())}</span>{' '}
          <span className="faint">{[lunar, named].filter(Boolean).join(' · ')}</span>
        </p>
        <p className="faint">
          {t('today.greeting', { name, part: t(`today.parts.${partOf(sayTime(new Date().toISOString()))}`) })}
        </p>
      </div>
      {aside}
    </header>
  );
};
