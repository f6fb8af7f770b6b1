import { Form, Input } from 'antd';
import { useState } from 'react';
import { closeAccount, resetPassword } from '#modules/access/contract.ts';
import { permissions } from '#modules/access/permissions.ts';
import { useMay } from '../../frame/me.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useWords } from '../../words/index.ts';
import { GrantRole } from './grant-role.tsx';
import type { Account } from './shapes.ts';

type Doing = 'grant' | 'reset' | 'close';

/** What may be done to one account, by the administrator who may. */
export const AccountActions = ({ account }: { account: Account }) => {
  const { t } = useWords();
  const may = useMay();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <>
      {may(permissions.grantRoles) && (
        <LinkButton onClick={() => setDoing('grant')}>{t('access.accounts.grant')}</LinkButton>
      )}
      {may(permissions.keepAccounts) && (
        <>
          <LinkButton onClick={() => setDoing('reset')}>{t('access.accounts.resetPassword')}</LinkButton>
          <LinkButton danger onClick={() => setDoing('close')}>
            {t('access.accounts.close')}
          </LinkButton>
        </>
      )}
      {doing === 'grant' && <GrantRole open onClose={close} account={account} />}
      {doing === 'reset' && <ResetPassword account={account} onClose={close} />}
      {doing === 'close' && <CloseAccount account={account} onClose={close} />}
    </>
  );
};

type Props = { account: Account; onClose: () => void };

const ResetPassword = ({ account, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.accounts.resetPassword')}
      says={t('access.accounts.resetSays')}
      route={resetPassword}
      sends={(body: { password: string }) => ({ params: { accountId: account.id }, body })}
    >
      <Form.Item
        name="password"
        label={t('access.setUp.password')}
        extra={t('access.setUp.passwordRule')}
        rules={[{ required: true, min: 8 }]}
      >
        <Input.Password maxLength={128} autoComplete="new-password" />
      </Form.Item>
    </FormDialog>
  );
};

const CloseAccount = ({ account, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.accounts.close')}
      says={t('access.accounts.closeSays', { name: account.name })}
      route={closeAccount}
      sends={() => ({ params: { accountId: account.id } })}
      okText={t('access.accounts.close')}
      danger
    />
  );
};
