import { Form } from 'antd';
import { dayOfInstant, instantAt, sayTime } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { DayField } from './day-field.tsx';
import { TimeField } from './time-field.tsx';

export type Times = { day: string; begins: string; ends: string };

/** The two instants of a stretch within one day of the district. */
export const instantsOf = ({ day, begins, ends }: Times) => ({
  startsAt: instantAt(day, begins),
  endsAt: instantAt(day, ends),
});

/** The same the other way round, for a form that corrects. */
export const timesOf = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): Times => ({
  day: dayOfInstant(startsAt),
  begins: sayTime(startsAt),
  ends: sayTime(endsAt),
});

/** A day with the time at which something begins and ends. */
export const TimesFields = () => {
  const { t } = useWords();
  const required = [{ required: true }];
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(10.75rem, 1fr))',
        columnGap: 12,
      }}
    >
      <Form.Item name="day" label={t('activities.onDay')} rules={required}>
        <DayField clear={false} />
      </Form.Item>
      <Form.Item name="begins" label={t('activities.begins')} rules={required}>
        <TimeField />
      </Form.Item>
      <Form.Item name="ends" label={t('activities.ends')} rules={required}>
        <TimeField />
      </Form.Item>
    </div>
  );
};
