import { Button } from 'antd';
import { showHours } from '#modules/centres/contract/hours.ts';
import { useAsk } from '../../api/ask.ts';
import { StretchText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { useDoing } from '../../parts/opened.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { CentreExceptions } from './centre-exceptions.tsx';
import { useCentre } from './centre-page.tsx';
import { hoursOf } from './opening-drawer.tsx';
import styles from './promise-hours.module.css';
import { PromiseHours } from './promise-hours.tsx';
import type { PromisedWeek } from './shapes.ts';
import { useStretches } from './stretches.tsx';

const isInForce = ({ fromOn, untilOn }: PromisedWeek) =>
  fromOn <= today() && (untilOn === null || untilOn >= today());

/** The week promised to the public, and the days unlike others. */
export const CentreHours = () => {
  const { t } = useWords();
  const centre = useCentre();
  const [doing, setDoing] = useDoing('promise');
  const asking = useAsk(showHours, { params: { centreId: centre.id } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={8} />;
  const current = asking.data.find(isInForce);
  const others = asking.data.filter((promised) => promised !== current);
  return (
    <>
      <Sheet
        title={t('centres.promise.title')}
        aside={
          centre.permittedActions.includes('promise') && (
            <Button type="primary" onClick={() => setDoing('promise')}>
              {t('centres.promise.edit')}
            </Button>
          )
        }
      >
        <p className="faint">{t('centres.promise.says')}</p>
        {current ? <WeekTable promised={current} /> : <NothingHere />}
      </Sheet>
      {others.length > 0 && (
        <Sheet title={t('centres.promise.history')}>
          {others.map((promised) => (
            <details key={promised.fromOn} className={styles.before}>
              <summary>
                <StretchText from={promised.fromOn} until={promised.untilOn} /> ·{' '}
                {t('centres.promise.weekly', { hours: hoursOf(promised.minutesAWeek) })}
              </summary>
              <WeekTable promised={promised} />
            </details>
          ))}
        </Sheet>
      )}
      <CentreExceptions />
      {doing && <PromiseHours centreId={centre.id} current={current} onClose={() => setDoing(undefined)} />}
    </>
  );
};

const WeekTable = ({ promised }: { promised: PromisedWeek }) => {
  const { t } = useWords();
  const dates = useDates();
  const stretches = useStretches();
  return (
    <>
      <p>
        <b>{t('centres.promise.weekly', { hours: hoursOf(promised.minutesAWeek) })}</b>{' '}
        <span className="faint">
          <StretchText from={promised.fromOn} until={promised.untilOn} />
        </span>
      </p>
      <dl className={styles.table}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <div key={day}>
            <dt>{dates.weekday(day)}</dt>
            <dd className="figure">
              {stretches(promised.week.filter(({ weekday }) => weekday === day)) || (
                <span className="faint">{t('centres.promise.none')}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};
