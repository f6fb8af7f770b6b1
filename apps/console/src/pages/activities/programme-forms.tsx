import { Checkbox, Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { addProgramme, editProgramme } from '#modules/activities/contract/programmes.ts';
import type { Category, Theme } from '#modules/activities/rules.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { StretchFields } from '../../parts/fields/stretch-fields.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useUnitMeant } from '../../parts/unit-meant.ts';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Programme } from './shapes.ts';
import { useActivityWords } from './words.ts';

type Values = {
  item: string;
  category: Category;
  theme: Theme;
  place?: string;
  organiser?: string;
  summary?: string;
  standing: boolean;
  free: boolean;
  usualTime?: string;
  fromOn: string;
  untilOn: string | null;
};

const ProgrammeFields = () => {
  const { t } = useWords();
  const words = useActivityWords();
  return (
    <>
      <Form.Item name="item" label={t('activities.item')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="category" label={t('activities.category')} rules={[{ required: true }]}>
        <Select options={words.categoryChoices} />
      </Form.Item>
      <Form.Item name="theme" label={t('activities.theme')} rules={[{ required: true }]}>
        <Select options={words.themeChoices} />
      </Form.Item>
      <Form.Item name="usualTime" label={t('activities.usualTime')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="place" label={t('activities.place')}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="organiser" label={t('activities.organiser')}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="standing" valuePropName="checked">
        <Checkbox>{t('activities.standingItem')}</Checkbox>
      </Form.Item>
      <Form.Item name="free" valuePropName="checked">
        <Checkbox>{t('activities.free')}</Checkbox>
      </Form.Item>
      <StretchFields />
      <Form.Item name="summary" label={t('activities.summary')}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </>
  );
};

export const AddProgramme = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords();
  const organisationId = useUnitMeant();
  const go = useNavigate();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('activities.addProgramme')}
      route={addProgramme}
      initial={{
        organisationId,
        theme: 'other',
        standing: false,
        free: true,
        fromOn: today(),
        untilOn: null,
      }}
      sends={({ organisationId, ...body }: Values & { organisationId: string }) => ({
        params: { organisationId },
        body,
      })}
      onDone={({ id }) => void go(`/activities/programmes/${id}`)}
    >
      <Form.Item name="organisationId" label={t('activities.organisation')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <ProgrammeFields />
    </FormDialog>
  );
};

export const EditProgramme = ({ programme, onClose }: { programme: Programme; onClose: () => void }) => {
  const { t } = useWords();
  const { centreId, spaceId } = programme;
  const { item, category, theme, place, organiser, summary, standing, free, usualTime, fromOn, untilOn } =
    programme;
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('activities.editProgramme')}
      route={editProgramme}
      initial={{
        item,
        category,
        theme,
        place,
        organiser,
        summary,
        standing,
        free,
        usualTime,
        fromOn,
        untilOn,
      }}
      sends={(values: Values) => ({
        params: { programmeId: programme.id },
        body: { ...values, centreId, spaceId },
      })}
    >
      <ProgrammeFields />
    </FormDialog>
  );
};
