import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { showCalendar } from '#modules/centres/contract/hours.ts';
import { listOpenings } from '#modules/centres/contract/opening.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import styles from './centre-calendar.module.css';
import { useCentre } from './centre-page.tsx';
import { hoursOf } from './opening-drawer.tsx';

type Day = AnswerOf<typeof showCalendar>['days'][number];

const moved = (month: string, by: number) => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};

/** A month: what each day is, with its lunar date, and how long the centre was open. */
export const CentreCalendar = () => {
  const { t } = useWords();
  const [month, setMonth] = useState(today().slice(0, 7));
  const asking = useAsk(showCalendar, { query: { month } });
  const days = asking.data?.days ?? [];
  const minutes = useOpenMinutes(days[0]?.onDate, days.at(-1)?.onDate);
  return (
    <Sheet
      title={t('centres.calendar.month', { year: month.slice(0, 4), month: Number(month.slice(5)) })}
      aside={
        <>
          <Button
            icon={<LeftOutlined />}
            aria-label={t('centres.calendar.before')}
            onClick={() => setMonth(moved(month, -1))}
          />
          <Button
            icon={<RightOutlined />}
            aria-label={t('centres.calendar.after')}
            onClick={() => setMonth(moved(month, 1))}
          />
        </>
      }
    >
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.isPending && <Waiting rows={8} />}
      {asking.data && !asking.data.holidaysKnown && <p className="faint">{t('centres.calendar.unknown')}</p>}
      <ol className={`plain-list ${styles.month}`}>
        {days.map((day, index) => (
          <DayCell key={day.onDate} day={day} minutes={minutes.get(day.onDate) ?? 0} first={index === 0} />
        ))}
      </ol>
    </Sheet>
  );
};

const useOpenMinutes = (fromOn: string | undefined, untilOn: string | undefined) => {
  const centre = useCentre();
  const { data } = useAsk(
    listOpenings,
    { query: { centreId: centre.id, fromOn, untilOn, struck: 'false', pageSize: 100 } },
    { when: fromOn !== undefined },
  );
  const minutes = new Map<string, number>();
  for (const { onDate, minutes: long } of data?.rows ?? [])
    minutes.set(onDate, (minutes.get(onDate) ?? 0) + (long ?? 0));
  return minutes;
};

const DayCell = ({ day, minutes, first }: { day: Day; minutes: number; first: boolean }) => {
  const { t, language } = useWords();
  const dates = useDates();
  const name = language === 'zh' ? day.nameZh : day.nameEn;
  return (
    <li
      className={styles.day}
      data-kind={day.kind}
      data-today={day.onDate === today()}
      style={first ? { gridColumnStart: day.weekday } : undefined}
    >
      <span className={styles.number}>
        <span aria-hidden="true">{Number(day.onDate.slice(8))}</span>
        <span className="unseen">
          {dates.day(day.onDate)} {t(`centres.calendar.kinds.${day.kind}`)}
        </span>
        {language === 'zh' && <span className={styles.lunar}>{day.lunar?.replace(/^.*月(?=.)/, '')}</span>}
      </span>
      <span className={styles.weekday} aria-hidden="true">
        {dates.weekday(day.weekday)}
      </span>
      {name && <span className={styles.name}>{name}</span>}
      {day.kind === 'exchanged-workday' && (
        <span className={styles.name}>{t('centres.calendar.kinds.exchanged-workday')}</span>
      )}
      {minutes > 0 && (
        <span className={styles.open}>
          {hoursOf(minutes)} <span className={styles.unit}>{t('centres.hours')}</span>
        </span>
      )}
    </li>
  );
};
