import { Form, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { addOrganisation } from '#modules/organisations/contract.ts';
import { type Kind, kinds, whyNotBeneath } from '#modules/organisations/rules.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Shown } from './shapes.ts';

type Values = { code: string; name: string; kind: Kind; fromOn: string };

export const AddOrganisation = ({
  open,
  onClose,
  parent,
}: {
  open: boolean;
  onClose: () => void;
  parent: Shown;
}) => {
  const { t } = useWords();
  const go = useNavigate();
  const fitting = kinds.filter((kind) => !whyNotBeneath(kind, parent));
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('organisations.addTitle', { name: parent.name })}
      route={addOrganisation}
      initial={{ kind: fitting[0], fromOn: today() }}
      sends={(values: Values) => ({ body: { ...values, parentId: parent.id } })}
      onDone={({ id }) => void go(`/organisations/${id}`)}
    >
      <Form.Item name="kind" label={t('organisations.kind')} rules={[{ required: true }]}>
        <Select options={fitting.map((kind) => ({ value: kind, label: t(`organisations.kinds.${kind}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('organisations.name')} rules={[{ required: true }]}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="code" label={t('organisations.code')} rules={[{ required: true }]}>
        <Input maxLength={32} />
      </Form.Item>
      <Form.Item name="fromOn" label={t('organisations.fromOn')} rules={[{ required: true }]}>
        <DayField clear={false} />
      </Form.Item>
    </FormDialog>
  );
};
