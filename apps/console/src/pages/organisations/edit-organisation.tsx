import { Form, Input } from 'antd';
import { editOrganisation } from '#modules/organisations/contract.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Shown } from './shapes.ts';

type Values = { code: string; name: string; fromOn: string };

export const EditOrganisation = ({
  open,
  onClose,
  shown,
}: {
  open: boolean;
  onClose: () => void;
  shown: Shown;
}) => {
  const { t } = useWords();
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('organisations.edit')}
      says={t('organisations.editSays')}
      route={editOrganisation}
      initial={{ name: shown.name, code: shown.code, fromOn: today() }}
      sends={(body: Values) => ({ params: { organisationId: shown.id }, body })}
    >
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
