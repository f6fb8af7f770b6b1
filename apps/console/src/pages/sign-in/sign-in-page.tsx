import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { listDemonstrationAccounts, showSetUp } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import { noteSignedIn, signIn } from '../../api/session.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useWords } from '../../words/index.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { Gate } from './gate.tsx';
import { useOnward } from './onward.ts';
import { OtherWays } from './other-ways.tsx';
import { SecondStep } from './second-step.tsx';

type Values = { username: string; password: string };

/** Goes on to the page that was asked for, with nothing kept of whoever was here before. */
const useGoOn = () => {
  const go = useNavigate();
  const client = useQueryClient();
  const onward = useOnward();
  return async () => {
    noteSignedIn();
    client.clear();
    await go(onward, { replace: true });
  };
};

const PasswordForm = ({
  trouble,
  pending,
  enter,
}: {
  trouble: unknown;
  pending: boolean;
  enter: (values: Values) => void;
}) => {
  const { t } = useWords();
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={enter}>
      <Form.Item name="username" label={t('signIn.username')} rules={[{ required: true }]}>
        <Input autoComplete="username webauthn" autoCapitalize="none" spellCheck={false} maxLength={40} />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <ErrorNote trouble={trouble} />
      <Button type="primary" htmlType="submit" block loading={pending}>
        {t('signIn.enter')}
      </Button>
    </Form>
  );
};

export const SignInPage = () => {
  const { t } = useWords();
  const [params] = useSearchParams();
  const [second, setSecond] = useState(false);
  const goOn = useGoOn();
  const entering = useMutation({
    mutationFn: ({ username, password }: Values) => signIn(username, password),
    onSuccess: async ({ next }) => (next === 'second-factor' ? setSecond(true) : goOn()),
  });
  const { data: accounts = [] } = useAsk(listDemonstrationAccounts, {});
  const setUp = useAsk(showSetUp, {});
  if (setUp.data?.open) return <Navigate to="/set-up" replace />;
  const listed = !second && accounts.length > 0;
  return (
    <Gate title={t('signIn.title')} says={t('signIn.says')} wide={listed}>
      <div>
        {params.has('ended') && !second && (
          <Alert type="info" showIcon role="status" title={t('signIn.ended')} style={{ marginBottom: 16 }} />
        )}
        {params.has('provider') && !second && (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t('signIn.notVouchedFor')}
            style={{ marginBottom: 16 }}
          />
        )}
        {second ? (
          <SecondStep onDone={goOn} back={() => setSecond(false)} />
        ) : (
          <>
            <PasswordForm trouble={entering.error} pending={entering.isPending} enter={entering.mutate} />
            <OtherWays onDone={goOn} />
            <p className="faint" style={{ marginTop: 16 }}>
              {t('signIn.forgotten')}
            </p>
            <p>
              <a href="/">{t('signIn.toPortal')}</a>
            </p>
          </>
        )}
      </div>
      {listed && (
        <DemonstrationAccounts
          accounts={accounts}
          busy={entering.isPending}
          choose={(account) => entering.mutate(account)}
        />
      )}
    </Gate>
  );
};
