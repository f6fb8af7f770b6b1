import { Alert, App } from 'antd';
import { showMySignIn } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../frame/me.tsx';
import { MomentText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { ChangePasswordForm } from './change-password-form.tsx';
import { PasskeysSheet } from './passkeys-sheet.tsx';
import { SecondFactorSheet } from './second-factor-sheet.tsx';
import { SessionsSheet } from './sessions-sheet.tsx';
import styles from './stack.module.css';

/** One's own account: password, second factor, passkeys, where one is signed in. */
export const OwnAccountPage = () => {
  const { t } = useWords();
  const { message } = App.useApp();
  const me = useMe();
  const { data: mine, error, refetch } = useAsk(showMySignIn, {});
  return (
    <>
      <PageHeader title={t('ownAccount.title')} says={t('ownAccount.says', me)} />
      {me.grants.length === 0 && (
        <Alert
          type="info"
          showIcon
          style={{ marginBottom: 16 }}
          title={t(me.kind === 'supplier' ? 'ownAccount.supplier' : 'ownAccount.noRole')}
        />
      )}
      {error && <ErrorNote trouble={error} again={() => refetch()} />}
      {!mine && !error && <Waiting rows={6} />}
      {mine && (
        <>
          <Sheet title={t('ownAccount.password.title')}>
            <div className={styles.stack}>
              {' '}
              <Facts
                facts={[
                  { label: t('ownAccount.password.setAt'), value: <MomentText at={mine.passwordSetAt} /> },
                  {
                    label: t('ownAccount.password.dueAt'),
                    value: mine.passwordDueAt ? (
                      <MomentText at={mine.passwordDueAt} />
                    ) : (
                      t('ownAccount.password.never')
                    ),
                  },
                ]}
              />
              <ChangePasswordForm onDone={() => void message.success(t('ownAccount.password.changed'))} />
            </div>
          </Sheet>
          <SecondFactorSheet mine={mine} />
          {mine.passkeysOpen && <PasskeysSheet passkeys={mine.passkeys} />}
        </>
      )}
      <SessionsSheet />
    </>
  );
};
