import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { showCentre } from '#modules/centres/contract/centre.ts';
import { addDays } from '#platform/dates/index.ts';
import { useAsk } from '../../api/ask.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import styles from './centre-week.module.css';
import { hoursOf } from './opening-drawer.tsx';
import type { Centre } from './shapes.ts';
import { useStretches } from './stretches.tsx';

type Day = Centre['week'][number];

const sum = (week: readonly Day[], of: 'promisedMinutes' | 'observedMinutes') =>
  hoursOf(week.reduce((total, day) => total + day[of], 0));

/** A week as promised and as observed, day beside day; other weeks can be looked at. */
export const CentreWeek = ({ centre }: { centre: Centre }) => {
  const { t } = useWords();
  const dates = useDates();
  const [weekOf, setWeekOf] = useState<string>();
  const asking = useAsk(
    showCentre,
    { params: { centreId: centre.id }, query: { weekOf } },
    { when: weekOf !== undefined },
  );
  const week = (weekOf && asking.data?.week) || centre.week;
  const [first, last] = [week[0]?.onDate ?? '', week.at(-1)?.onDate ?? ''];
  return (
    <Sheet
      title={
        <>
          {t('centres.week')} · <span className="figure">{dates.stretch(first, last)}</span>
        </>
      }
      aside={
        <>
          <span className="faint">
            {t('centres.weekHours', {
              promised: sum(week, 'promisedMinutes'),
              observed: sum(week, 'observedMinutes'),
            })}
          </span>
          <Button
            icon={<LeftOutlined />}
            aria-label={t('centres.calendar.before')}
            onClick={() => setWeekOf(addDays(first, -7))}
          />
          <Button
            icon={<RightOutlined />}
            aria-label={t('centres.calendar.after')}
            onClick={() => setWeekOf(addDays(first, 7))}
          />
        </>
      }
    >
      <ul className={`plain-list ${styles.week}`}>
        {week.map((day) => (
          <DayCard key={day.onDate} day={day} />
        ))}
      </ul>
    </Sheet>
  );
};

const DayCard = ({ day }: { day: Day }) => {
  const { t, language } = useWords();
  const dates = useDates();
  const stretches = useStretches();
  const named = language === 'zh' ? day.dayNameZh : day.dayNameEn;
  const gone = day.onDate < today();
  const short = gone && day.promisedMinutes > 0 && day.observedMinutes < day.promisedMinutes * 0.9;
  return (
    <li className={styles.day} data-kind={day.dayKind ?? ''}>
      <span className={styles.name}>
        {dates.day(day.onDate)} {named && <span className={styles.holiday}>{named}</span>}
      </span>
      <span className={styles.promised}>
        <span className="faint">{t('centres.weekPromised')}</span>{' '}
        <span className="figure">{stretches(day.promised) || t('centres.closedToday')}</span>
      </span>
      {day.exception && <span className={styles.exception}>{day.exception.reason}</span>}
      <span className={short ? styles.short : ''}>
        <span className="faint">{t('centres.weekObserved')}</span>{' '}
        <span className="figure">{stretches(day.observed) || (gone ? t('centres.weekNone') : '—')}</span>
      </span>
      {day.observed.map(({ id, source, corrected, closedByProgram }) =>
        source !== 'keeper' || corrected || closedByProgram ? (
          <span key={id} className="faint" style={{ fontSize: 'var(--text-small)' }}>
            {[
              source !== 'keeper' && t(`centres.sources.${source}`),
              corrected && t('centres.corrected'),
              closedByProgram && t('centres.closedByProgram'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        ) : null,
      )}
    </li>
  );
};
