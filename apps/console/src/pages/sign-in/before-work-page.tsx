import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { showMe } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import { beginSecondFactor, type NewSecondFactor, signOut } from '../../api/session.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { AskPassword } from '../own-account/ask-password.tsx';
import { ChangePasswordForm } from '../own-account/change-password-form.tsx';
import { EnrolSecondFactor } from '../own-account/enrol-second-factor.tsx';
import { Gate } from './gate.tsx';
import { useOnward } from './onward.ts';

const Enrol = ({ onDone }: { onDone: () => void }) => {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const [fresh, setFresh] = useState<NewSecondFactor>();
  if (fresh) return <EnrolSecondFactor fresh={fresh} onDone={onDone} onCancel={() => setFresh(undefined)} />;
  return (
    <>
      <p>{t('signIn.beforeWork.secondFactor')}</p>
      <Button type="primary" block onClick={() => setAsking(true)}>
        {t('ownAccount.secondFactor.begin')}
      </Button>
      {asking && (
        <AskPassword
          title={t('ownAccount.secondFactor.begin')}
          says={t('ownAccount.secondFactor.beginSays')}
          does={beginSecondFactor}
          onDone={(made) => {
            setFresh(made);
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

const Change = ({ onDone }: { onDone: () => void }) => {
  const { t } = useWords();
  return (
    <>
      <p>{t('signIn.beforeWork.password')}</p>
      <ChangePasswordForm onDone={onDone} />
    </>
  );
};

/** What has to be done before anything else: a password of one's own, then the second factor where it is required. */
export const BeforeWorkPage = () => {
  const { t } = useWords();
  const client = useQueryClient();
  const go = useNavigate();
  const onward = useOnward();
  const { data: me, error } = useAsk(showMe, {});
  if (error?.status === 401) return <Navigate to="/sign-in" replace />;
  if (me && !me.held) return <Navigate to={onward} replace />;
  const askAgain = () => void client.invalidateQueries();
  const leave = async () => {
    await signOut().catch(() => {});
    client.clear();
    await go('/sign-in', { replace: true });
  };
  return (
    <Gate title={t('signIn.beforeWork.title')} says={me?.name ?? ''}>
      <ErrorNote trouble={error} />
      {!me && !error && <Waiting />}
      {me?.held === 'access.change-password-first' && <Change onDone={askAgain} />}
      {me?.held === 'access.enrol-second-factor-first' && <Enrol onDone={askAgain} />}
      {me?.held === 'access.other-way-first' && <p>{t('signIn.beforeWork.otherWay')}</p>}
      {me && (
        <Button type="text" block onClick={() => void leave()}>
          {t('frame.signOut')}
        </Button>
      )}
    </Gate>
  );
};
