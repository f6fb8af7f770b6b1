import { Alert, Button, Form, Input, Select } from 'antd';
import { Link } from 'react-router';
import { setUpFirstAdministrator, showSetUp } from '#modules/access/contract/index.ts';
import type { SentBody } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useSaidAtFields } from '../../parts/said-at-fields.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { NewPasswordField, RepeatedPasswordField } from '../own-account/new-password-field.tsx';
import { UsernameField } from '../own-account/username-field.tsx';
import { Gate } from './gate.tsx';

const ToSignIn = ({ says }: { says: string }) => {
  const { t } = useWords();
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Alert type="success" showIcon title={says} role="status" />
      <Link to="/sign-in">
        <Button type="primary" block>
          {t('signIn.setUp.toSignIn')}
        </Button>
      </Link>
    </div>
  );
};

type Values = SentBody<typeof setUpFirstAdministrator> & { repeated: string };

const SetUpForm = () => {
  const { t } = useWords();
  const setting = useCommand(setUpFirstAdministrator);
  const { form, shown, changed, sentAgain } = useSaidAtFields<Values>(setting);
  const required = [{ required: true }];
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ organisationKind: 'district' }}
      onValuesChange={changed}
      onFinish={({ repeated: _, ...body }) => {
        sentAgain();
        setting.send({ body });
      }}
    >
      <Form.Item name="setUpCode" label={t('signIn.setUp.code')} rules={required}>
        <Input autoComplete="one-time-code" maxLength={60} />
      </Form.Item>
      <h2>{t('signIn.setUp.organisation')}</h2>
      <Form.Item name="organisationKind" label={t('signIn.setUp.organisationKind')} rules={required}>
        <Select
          options={(['district', 'municipality'] as const).map((kind) => ({
            value: kind,
            label: t(`organisations.kinds.${kind}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="organisationName" label={t('signIn.setUp.organisationName')} rules={required}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="organisationCode" label={t('signIn.setUp.organisationCode')} rules={required}>
        <Input maxLength={32} />
      </Form.Item>
      <h2>{t('signIn.setUp.administrator')}</h2>
      <Form.Item name="name" label={t('signIn.setUp.name')} rules={required}>
        <Input maxLength={40} autoComplete="name" />
      </Form.Item>
      <UsernameField autoComplete="username" />
      <NewPasswordField label={t('signIn.setUp.password')} />
      <RepeatedPasswordField label={t('signIn.setUp.repeated')} />
      <ErrorNote trouble={setting.trouble} hides={shown} />
      <Button type="primary" htmlType="submit" block loading={setting.pending}>
        {t('signIn.setUp.finish')}
      </Button>
    </Form>
  );
};

/** The first administrator of a real installation, made once with the code the program printed. */
export const SetUpPage = () => {
  const { t } = useWords();
  const asking = useAsk(showSetUp, {});
  return (
    <Gate title={t('signIn.setUp.title')} says={t('signIn.setUp.says')}>
      {asking.isPending && <Waiting />}
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.data && (asking.data.open ? <SetUpForm /> : <ToSignIn says={t('signIn.setUp.closed')} />)}
    </Gate>
  );
};
