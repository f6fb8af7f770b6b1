import { Form, Input } from 'antd';
import { addAccount } from '#modules/access/contract/index.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/index.ts';
import { NewPasswordField } from './new-password-field.tsx';

type Values = { username: string; name: string; password: string };

export const AddAccount = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useWords();
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('access.accounts.add')}
      says={t('access.accounts.addSays')}
      route={addAccount}
      sends={(body: Values) => ({ body })}
    >
      <Form.Item name="name" label={t('access.accounts.name')} rules={[{ required: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="username"
        label={t('access.accounts.username')}
        extra={t('access.setUp.usernameRule')}
        rules={[{ required: true }]}
      >
        <Input maxLength={40} autoComplete="off" autoCapitalize="none" />
      </Form.Item>
      <NewPasswordField label={t('access.setUp.password')} />
    </FormDialog>
  );
};
