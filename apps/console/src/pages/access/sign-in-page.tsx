import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { listDemonstrationAccounts, showSetUp } from '#modules/access/contract.ts';
import { useAsk } from '../../api/ask.ts';
import { signIn } from '../../api/session.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useWords } from '../../words/index.ts';
import { DemonstrationAccounts } from './demonstration-accounts.tsx';
import { Gate } from './gate.tsx';

type Values = { username: string; password: string };

/** Only pages of this console, never another site. */
const onwardOf = (asked: string | null) => (asked?.startsWith('/') && !asked.startsWith('//') ? asked : '/');

const useSignIn = () => {
  const go = useNavigate();
  const [params] = useSearchParams();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ username, password }: Values) => signIn(username, password),
    onSuccess: async () => {
      client.clear();
      await go(onwardOf(params.get('then')), { replace: true });
    },
  });
};

export const SignInPage = () => {
  const { t } = useWords();
  const entering = useSignIn();
  const { data: accounts = [] } = useAsk(listDemonstrationAccounts, {});
  const setUp = useAsk(showSetUp, {});
  if (setUp.data?.open) return <Navigate to="/set-up" replace />;
  return (
    <Gate title={t('access.signIn.title')} says={t('access.signIn.says')} wide={accounts.length > 0}>
      <Form<Values> layout="vertical" requiredMark={false} onFinish={(values) => entering.mutate(values)}>
        <Form.Item name="username" label={t('access.signIn.username')} rules={[{ required: true }]}>
          <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={40} />
        </Form.Item>
        <Form.Item name="password" label={t('access.signIn.password')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" maxLength={128} />
        </Form.Item>
        <ErrorNote trouble={entering.error} />
        <Button type="primary" htmlType="submit" block loading={entering.isPending}>
          {t('access.signIn.enter')}
        </Button>
      </Form>
      {accounts.length > 0 && (
        <DemonstrationAccounts
          accounts={accounts}
          busy={entering.isPending}
          choose={(account) => entering.mutate(account)}
        />
      )}
    </Gate>
  );
};
