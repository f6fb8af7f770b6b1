import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { addAccount } from '#modules/access/contract/index.ts';
import { type AccountKind, accountKinds, signsIn } from '#modules/access/rules/kinds.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useWords } from '../../words/index.ts';
import { NewPasswordField } from '../own-account/new-password-field.tsx';
import { UsernameField } from '../own-account/username-field.tsx';

type Values = { username: string; name: string; kind: AccountKind; password?: string };

export const AddAccount = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useWords();
  const [kind, setKind] = useState<AccountKind>('staff');
  return (
    <FormDialog
      open={open}
      onClose={onClose}
      title={t('access.accounts.add')}
      says={t('access.accounts.addSays')}
      route={addAccount}
      initial={{ kind }}
      onValuesChange={(changed: Partial<Values>) => changed.kind && setKind(changed.kind)}
      sends={(body: Values) => ({ body })}
    >
      <Form.Item
        name="kind"
        label={t('access.accounts.kind')}
        extra={t(`access.accounts.kindSays.${kind}`)}
        rules={[{ required: true }]}
      >
        <Select
          options={accountKinds.map((each) => ({ value: each, label: t(`access.accounts.kinds.${each}`) }))}
        />
      </Form.Item>
      <Form.Item name="name" label={t('access.accounts.name')} rules={[{ required: true }]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <UsernameField autoComplete="off" />
      {signsIn(kind) && <NewPasswordField label={t('signIn.setUp.password')} />}
    </FormDialog>
  );
};
