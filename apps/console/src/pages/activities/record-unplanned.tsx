import { Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { recordUnplannedSession } from '#modules/activities/contract/holding.ts';
import type { Category, Theme } from '#modules/activities/rules.ts';
import { minutesOf } from '#modules/centres/rules/hours.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { instantsOf, type Times, TimesFields } from '../../parts/fields/times-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useUnitMeant } from '../../parts/unit-meant.ts';
import { sayTime, today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { HoldingFields, type HoldingValues, saidOfHolding } from './holding-fields.tsx';
import { ProgrammeField } from './programme-field.tsx';
import { useActivityWords } from './words.ts';

type Values = Times &
  HoldingValues & {
    organisationId: string;
    programmeId?: string;
    item?: string;
    category?: Category;
    theme?: Theme;
    place?: string;
    source: 'recorded' | 'paper';
  };

const toSent = (values: Values) => ({
  body: {
    ...(values.programmeId
      ? { programmeId: values.programmeId }
      : {
          newProgramme: {
            organisationId: values.organisationId,
            item: values.item ?? '',
            category: values.category ?? ('culture-sport' as const),
            theme: values.theme ?? ('other' as const),
          },
        }),
    ...instantsOf(values),
    ...(values.place && { place: values.place }),
    ...saidOfHolding(values),
    source: values.source,
  },
});

const halfHour = 30;

/** The last full half hour and the hour before it: what is recorded was mostly held just now. */
const lastHour = () => {
  const now = minutesOf(sayTime(new Date().toISOString()));
  const ends = Math.floor(now / halfHour) * halfHour;
  return ends < 2 * halfHour ? {} : { begins: clock(ends - 2 * halfHour), ends: clock(ends) };
};

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const initialOf = (organisationId: string | undefined) => ({
  organisationId,
  day: today(),
  ...lastHour(),
  source: 'recorded',
  volunteers: [],
  photoIds: [],
});

/** Something was held without a plan: under a programme that runs, or a new one made on the spot. */
export const RecordUnplanned = ({
  onClose,
  organisationId,
}: {
  onClose: () => void;
  organisationId?: string;
}) => {
  const { t } = useWords();
  const meant = useUnitMeant();
  const [initial] = useState(() => initialOf(organisationId ?? meant));
  const [chosen, setChosen] = useState<{
    organisationId?: string | undefined;
    programmeId?: string | undefined;
  }>({
    organisationId: initial.organisationId,
  });
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={t('activities.recordUnplanned')}
      says={t('activities.recordUnplannedSays')}
      route={recordUnplannedSession}
      initial={initial}
      sends={toSent}
      onValuesChange={(_, all: Values) =>
        setChosen({ organisationId: all.organisationId, programmeId: all.programmeId })
      }
    >
      <Form.Item name="organisationId" label={t('activities.organisation')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <Form.Item name="programmeId" label={t('activities.programme')}>
        <ProgrammeField beneath={chosen.organisationId} />
      </Form.Item>
      {!chosen.programmeId && <NewProgrammeFields />}
      <TimesFields />
      <Form.Item name="place" label={t('activities.place')}>
        <Input maxLength={120} />
      </Form.Item>
      <HoldingFields organisationId={chosen.organisationId} />
      <Form.Item name="source" label={t('activities.source')}>
        <Segmented
          options={(['recorded', 'paper'] as const).map((value) => ({
            value,
            label: t(`activities.sources.${value}`),
          }))}
        />
      </Form.Item>
    </FormDialog>
  );
};

const NewProgrammeFields = () => {
  const { t } = useWords();
  const words = useActivityWords();
  return (
    <>
      <Form.Item
        name="item"
        label={t('activities.item')}
        extra={t('activities.newProgramme')}
        rules={[{ required: true, whitespace: true }]}
      >
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="category" label={t('activities.category')} rules={[{ required: true }]}>
        <Select options={words.categoryChoices} />
      </Form.Item>
      <Form.Item name="theme" label={t('activities.theme')}>
        <Select allowClear options={words.themeChoices} />
      </Form.Item>
    </>
  );
};
