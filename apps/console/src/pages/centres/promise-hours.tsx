import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { promiseHours } from '#modules/centres/contract/hours.ts';
import { minutesIn, type Stretch, whyNotWeek } from '#modules/centres/rules/hours.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { TimeField } from '../../parts/fields/time-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { hoursOf } from './opening-drawer.tsx';
import styles from './promise-hours.module.css';
import type { PromisedWeek } from './shapes.ts';

type Week = Record<number, Stretch[]>;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const usual: Stretch = { opens: '09:00', closes: '17:00' };

const weekOf = (promised: PromisedWeek | undefined): Week =>
  Object.fromEntries(
    weekdays.map((day) => [
      day,
      (promised?.week ?? [])
        .filter(({ weekday }) => weekday === day)
        .map(({ opens, closes }) => ({ opens, closes })),
    ]),
  );

const listed = (week: Week) =>
  weekdays.flatMap((weekday) => (week[weekday] ?? []).map((stretch) => ({ weekday, ...stretch })));

type Props = { centreId: string; current: PromisedWeek | undefined; onClose: () => void };

/** The editor of a promised week: hours day by day, summed as one types, checked by the module's own rule. */
export const PromiseHours = ({ centreId, current, onClose }: Props) => {
  const { t, language } = useWords();
  const [week, setWeek] = useState<Week>(() => weekOf(current));
  const change = (day: number, stretches: Stretch[]) => setWeek({ ...week, [day]: stretches });
  const no = whyNotWeek(listed(week));
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={t('centres.promise.edit')}
      says={t('centres.promise.says')}
      route={promiseHours}
      initial={{ fromOn: today() }}
      sends={({ fromOn }: { fromOn: string }) => ({
        params: { centreId },
        body: { fromOn, week: listed(week) },
      })}
    >
      <Form.Item name="fromOn" label={t('centres.promise.from')} rules={[{ required: true }]}>
        <DayField clear={false} />
      </Form.Item>
      <p className={styles.sum} role="status">
        {no ? no[language] : t('centres.promise.weekly', { hours: hoursOf(minutesIn(listed(week))) })}
      </p>
      <ul className="plain-list">
        {weekdays.map((day) => (
          <DayHours
            key={day}
            day={day}
            stretches={week[day] ?? []}
            change={(stretches) => change(day, stretches)}
            {...(day === 1 && {
              copyToAll: () =>
                setWeek(Object.fromEntries(weekdays.map((each) => [each, [...(week[1] ?? [])]]))),
            })}
          />
        ))}
      </ul>
    </FormDialog>
  );
};

type DayProps = {
  day: number;
  stretches: Stretch[];
  change: (stretches: Stretch[]) => void;
  copyToAll?: () => void;
};

const DayHours = ({ day, stretches, change, copyToAll }: DayProps) => {
  const { t } = useWords();
  const dates = useDates();
  const name = dates.weekday(day);
  const set = (at: number, part: Partial<Stretch>) =>
    change(stretches.map((stretch, index) => (index === at ? { ...stretch, ...part } : stretch)));
  return (
    <li className={styles.day}>
      <span className={styles.weekday}>{name}</span>
      <div className={styles.stretches}>
        {stretches.length === 0 && <span className="faint">{t('centres.promise.none')}</span>}
        {stretches.map((stretch, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the hours of a day have no name but their place
          <div key={at} className={styles.stretch}>
            <TimeField
              label={`${name} ${t('centres.promise.opens')}`}
              value={stretch.opens}
              onChange={(opens) => opens && set(at, { opens })}
            />
            —
            <TimeField
              label={`${name} ${t('centres.promise.closes')}`}
              value={stretch.closes}
              onChange={(closes) => closes && set(at, { closes })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`${name} ${t('parts.remove')}`}
              onClick={() => change(stretches.filter((_, index) => index !== at))}
            />
          </div>
        ))}
        <span>
          <Button
            size="small"
            icon={<PlusOutlined />}
            onClick={() =>
              change([...stretches, stretches.length ? { opens: '18:00', closes: '20:00' } : usual])
            }
          >
            {t('centres.promise.addStretch')}
          </Button>{' '}
          {copyToAll && (
            <Button size="small" type="text" onClick={copyToAll}>
              {t('centres.promise.copyToAll')}
            </Button>
          )}
        </span>
      </div>
    </li>
  );
};
