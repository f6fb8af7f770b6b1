import { useState } from 'react';
import {
  closeAccount,
  removeSecondFactor,
  resetPassword,
  unlockAccount,
} from '#modules/access/contract/index.ts';
import { permissions } from '#modules/access/permissions.ts';
import { hasKeys, signsIn } from '#modules/access/rules/kinds.ts';
import { useMay } from '../../frame/me.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { useWords } from '../../words/index.ts';
import { NewPasswordField } from '../own-account/new-password-field.tsx';
import { AccountSessions } from './account-sessions.tsx';
import { ApiKeys } from './api-keys.tsx';
import { GrantRole } from './grant-role.tsx';
import { rolesFor } from './roles-for.ts';
import type { Account } from './shapes.ts';

type Doing = 'grant' | 'reset' | 'close' | 'unlock' | 'secondFactor' | 'sessions' | 'keys';

/** What may be done to one account, by the administrator who may. */
export const AccountActions = ({ account }: { account: Account }) => {
  const { t } = useWords();
  const may = useMay();
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 12px' }}>
      {may(permissions.grantRoles) && rolesFor(account.kind).length > 0 && (
        <LinkButton onClick={() => setDoing('grant')}>{t('access.accounts.grant')}</LinkButton>
      )}
      {may(permissions.keepAccounts) && (
        <>
          {signsIn(account.kind) && (
            <LinkButton onClick={() => setDoing('reset')}>{t('access.accounts.resetPassword')}</LinkButton>
          )}
          <LinkButton danger onClick={() => setDoing('close')}>
            {t('access.accounts.close')}
          </LinkButton>
        </>
      )}
      {may(permissions.keepSignIn) && (
        <>
          {hasKeys(account.kind) && (
            <LinkButton onClick={() => setDoing('keys')}>{t('access.keys.title')}</LinkButton>
          )}
          {signsIn(account.kind) && (
            <LinkButton onClick={() => setDoing('sessions')}>{t('access.accounts.sessions')}</LinkButton>
          )}
          {account.lockedUntilAt && (
            <LinkButton onClick={() => setDoing('unlock')}>{t('access.accounts.unlock')}</LinkButton>
          )}
        </>
      )}
      {may(permissions.takeOffSecondFactor) && account.secondFactorOn && (
        <LinkButton danger onClick={() => setDoing('secondFactor')}>
          {t('access.accounts.dropSecondFactor')}
        </LinkButton>
      )}
      {doing === 'keys' && <ApiKeys account={account} onClose={close} />}
      {doing === 'sessions' && <AccountSessions account={account} onClose={close} />}
      {doing === 'unlock' && <UnlockAccount account={account} onClose={close} />}
      {doing === 'secondFactor' && <DropSecondFactor account={account} onClose={close} />}
      {doing === 'grant' && <GrantRole open onClose={close} account={account} />}
      {doing === 'reset' && <ResetPassword account={account} onClose={close} />}
      {doing === 'close' && <CloseAccount account={account} onClose={close} />}
    </div>
  );
};

type Props = { account: Account; onClose: () => void };

const ResetPassword = ({ account, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.accounts.doing', { ...account, what: t('access.accounts.resetPassword') })}
      says={t('access.accounts.resetSays')}
      route={resetPassword}
      sends={(body: { password: string }) => ({ params: { accountId: account.id }, body })}
    >
      <NewPasswordField label={t('signIn.setUp.password')} />
    </FormDialog>
  );
};

const CloseAccount = ({ account, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.accounts.doing', { ...account, what: t('access.accounts.close') })}
      says={t('access.accounts.closeSays', { name: account.name })}
      route={closeAccount}
      sends={() => ({ params: { accountId: account.id } })}
      okText={t('access.accounts.close')}
      danger
    />
  );
};

const UnlockAccount = ({ account, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.accounts.doing', { ...account, what: t('access.accounts.unlock') })}
      says={t('access.accounts.unlockSays', { name: account.name })}
      route={unlockAccount}
      sends={() => ({ params: { accountId: account.id } })}
      okText={t('access.accounts.unlock')}
    />
  );
};

const DropSecondFactor = ({ account, onClose }: Props) => {
  const { t } = useWords();
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t('access.accounts.doing', { ...account, what: t('access.accounts.dropSecondFactor') })}
      says={t('access.accounts.dropSecondFactorSays', { name: account.name })}
      route={removeSecondFactor}
      sends={() => ({ params: { accountId: account.id } })}
      okText={t('access.accounts.dropSecondFactor')}
      danger
    />
  );
};
