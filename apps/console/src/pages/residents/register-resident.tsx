import { Checkbox, Form, Input, Select } from 'antd';
import { registerResident } from '#modules/residents/contract/counter.ts';
import { type Relation, relationWords } from '#modules/residents/rules/ages.ts';
import { OrganisationField } from '../../parts/fields/organisation-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useUnitMeant } from '../../parts/unit-meant.ts';
import { useClosedWords } from '../../words/closed.ts';
import { useWords } from '../../words/index.ts';
import type { Resident } from './shapes.ts';

type Values = {
  organisationId: string;
  name: string;
  phone?: string;
  birthMonth: string;
  relation?: Relation;
};

const OfChild = () => {
  const { t } = useWords();
  const { choices } = useClosedWords();
  return (
    <Form.Item name="relation" label={t('residents.relation')} rules={[{ required: true }]}>
      <Select options={choices(relationWords)} />
    </Form.Item>
  );
};

/** Somebody at the counter, or the child of somebody registered: the consent they signed lies on paper. */
export const RegisterResident = ({ guardian, onClose }: { guardian?: Resident; onClose: () => void }) => {
  const { t } = useWords();
  const unit = useUnitMeant();
  const sent = ({ name, phone, birthMonth, relation }: Values) => ({
    name,
    phone: phone || null,
    birthMonth,
    guardianId: guardian?.id ?? null,
    relation: relation ?? null,
    consentOnPaper: true as const,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={guardian ? t('residents.registerChild', { name: guardian.name }) : t('residents.register')}
      says={t('residents.registerSays')}
      route={registerResident}
      initial={{ organisationId: guardian?.organisationId ?? unit }}
      sends={(values: Values) => ({
        params: { organisationId: values.organisationId },
        body: sent(values),
      })}
    >
      <Form.Item name="organisationId" label={t('residents.home')} rules={[{ required: true }]}>
        <OrganisationField />
      </Form.Item>
      <Form.Item name="name" label={t('residents.name')} rules={[{ required: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      {!guardian && (
        <Form.Item name="phone" label={t('residents.phone')} extra={t('residents.phoneSays')}>
          <Input inputMode="tel" maxLength={20} autoComplete="off" />
        </Form.Item>
      )}
      <Form.Item
        name="birthMonth"
        label={t('residents.birthMonth')}
        extra={t(guardian ? 'residents.childSays' : 'residents.birthMonthSays')}
        rules={[{ required: true }, { pattern: /^\d{4}-\d{2}$/, message: t('residents.birthMonthForm') }]}
      >
        <Input placeholder="1962-05" maxLength={7} autoComplete="off" />
      </Form.Item>
      {guardian && <OfChild />}
      <Form.Item
        name="consent"
        valuePropName="checked"
        rules={[
          { validator: (_, is) => (is ? Promise.resolve() : Promise.reject(t('residents.consentFirst'))) },
        ]}
      >
        <Checkbox>{t('residents.consent')}</Checkbox>
      </Form.Item>
    </FormDialog>
  );
};
