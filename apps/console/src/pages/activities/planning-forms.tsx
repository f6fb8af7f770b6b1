import { App, Checkbox, Form, Input } from 'antd';
import { planSeries, planSession } from '#modules/activities/contract/planning.ts';
import type { Element } from '#modules/activities/rules.ts';
import { addDays } from '#platform/dates/index.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { TimeField } from '../../parts/fields/time-field.tsx';
import { instantsOf, type Times, TimesFields } from '../../parts/fields/times-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Programme } from './shapes.ts';
import { useActivityWords } from './words.ts';

type Props = { programme: Programme; onClose: () => void };
type Place = { place?: string; organiser?: string; announce?: boolean };

const saidOfPlace = ({ place, organiser, announce }: Place) => ({
  place: place ?? '',
  organiser: organiser ?? '',
  announce: announce ?? false,
});

/** What an announcement made just now still lacks. */
const useTellMissing = () => {
  const { t } = useWords();
  const { message } = App.useApp();
  const words = useActivityWords();
  return (missing: readonly Element[]) => {
    if (missing.length > 0)
      void message.warning(t('activities.plannedLacking', { elements: words.elements(missing) }), 6);
  };
};

const PlaceFields = () => {
  const { t } = useWords();
  return (
    <>
      <Form.Item name="place" label={t('activities.place')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="organiser" label={t('activities.organiser')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="announce" valuePropName="checked">
        <Checkbox>{t('activities.announceNow')}</Checkbox>
      </Form.Item>
    </>
  );
};

export const PlanSession = ({ programme, onClose }: Props) => {
  const { t } = useWords();
  const tellMissing = useTellMissing();
  const { place, organiser } = programme;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('activities.planSession')}
      route={planSession}
      initial={{ day: addDays(today(), 7), place, organiser, announce: true }}
      sends={(values: Times & Place) => ({
        params: { programmeId: programme.id },
        body: { ...instantsOf(values), ...saidOfPlace(values) },
      })}
      onDone={({ missing }) => tellMissing(missing)}
    >
      <TimesFields />
      <PlaceFields />
    </FormDialog>
  );
};

type Series = Place & { fromOn: string; untilOn: string; weekdays: number[]; begins: string; ends: string };

export const PlanSeries = ({ programme, onClose }: Props) => {
  const { t } = useWords();
  const dates = useDates();
  const tellMissing = useTellMissing();
  const { place, organiser } = programme;
  const required = [{ required: true }];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('activities.planSeries')}
      route={planSeries}
      initial={{
        fromOn: addDays(today(), 1),
        untilOn: addDays(today(), 84),
        weekdays: [6],
        place,
        organiser,
        announce: true,
      }}
      sends={({ fromOn, untilOn, weekdays, begins, ends, ...said }: Series) => ({
        params: { programmeId: programme.id },
        body: { fromOn, untilOn, weekdays, begins, ends, ...saidOfPlace(said) },
      })}
      onDone={({ missing }) => tellMissing(missing)}
    >
      <Form.Item name="fromOn" label={t('parts.from')} rules={required}>
        <DayField clear={false} />
      </Form.Item>
      <Form.Item name="untilOn" label={t('parts.until')} rules={required}>
        <DayField clear={false} />
      </Form.Item>
      <Form.Item name="weekdays" label={t('activities.weekdays')} rules={required}>
        <Checkbox.Group
          options={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value, label: dates.weekday(value) }))}
        />
      </Form.Item>
      <Form.Item name="begins" label={t('activities.begins')} rules={required}>
        <TimeField />
      </Form.Item>
      <Form.Item name="ends" label={t('activities.ends')} rules={required}>
        <TimeField />
      </Form.Item>
      <PlaceFields />
    </FormDialog>
  );
};
