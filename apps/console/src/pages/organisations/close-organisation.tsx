import { Form } from 'antd';
import { closeOrganisation } from '#modules/organisations/contract.ts';
import { DayField } from '../../parts/fields/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import type { Shown } from './shapes.ts';

export const CloseOrganisation = ({
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
      title={t('organisations.close')}
      says={t('organisations.closeSays')}
      route={closeOrganisation}
      initial={{ untilOn: today() }}
      sends={(body: { untilOn: string }) => ({ params: { organisationId: shown.id }, body })}
      okText={t('organisations.close')}
      danger
    >
      <Form.Item name="untilOn" label={t('organisations.untilOn')} rules={[{ required: true }]}>
        <DayField clear={false} />
      </Form.Item>
    </FormDialog>
  );
};
