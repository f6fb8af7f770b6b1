import { App, Button, Form, InputNumber, Select, Switch } from 'antd';
import { changeSignInPolicy, showSignInPolicy } from '#modules/access/contract/index.ts';
import {
  type PolicyNumber,
  policyBounds,
  type SignInPolicy,
  secondFactors,
} from '#modules/access/rules/policy.ts';
import { useAsk } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import styles from './policy-page.module.css';

const groups: [title: 'passwords' | 'locking' | 'sessions', PolicyNumber[]][] = [
  ['passwords', ['leastLength', 'leastClasses', 'formerPasswords', 'passwordDays', 'passwordWarningDays']],
  ['locking', ['failuresAllowed', 'failureMinutes', 'lockMinutes']],
  ['sessions', ['idleMinutes', 'longestHours']],
];

const NumberField = ({ name }: { name: PolicyNumber }) => {
  const { t } = useWords();
  const [least, most] = policyBounds[name];
  return (
    <Form.Item
      name={name}
      label={t(`access.policy.${name}`)}
      extra={t('access.policy.between', { least, most })}
      rules={[{ required: true }, { type: 'integer', min: least, max: most }]}
      validateFirst
    >
      <InputNumber style={{ width: '100%' }} />
    </Form.Item>
  );
};

/** Those rules that differ from what was shown: another window may have changed the rest meanwhile. */
const newIn = (said: SignInPolicy, shown: SignInPolicy): Partial<SignInPolicy> =>
  Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== shown[name as keyof SignInPolicy]),
  );

const PolicyForm = ({ policy }: { policy: SignInPolicy }) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const changing = useCommand(changeSignInPolicy, () => void message.success(t('parts.saved')));
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={policy}
      onFinish={(said: SignInPolicy) => changing.send({ body: newIn(said, policy) })}
    >
      {groups.map(([title, names]) => (
        <Sheet key={title} title={t(`access.policy.${title}`)}>
          <div className={styles.fields}>
            {names.map((name) => (
              <NumberField key={name} name={name} />
            ))}
          </div>
        </Sheet>
      ))}
      <Sheet title={t('access.policy.factors')}>
        <div className={styles.fields}>
          <Form.Item name="secondFactor" label={t('access.policy.secondFactor')}>
            <Select
              options={secondFactors.map((value) => ({
                value,
                label: t(`access.policy.secondFactors.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name="passkeys" label={t('access.policy.passkeys')} valuePropName="checked">
            <Switch />
          </Form.Item>
        </div>
      </Sheet>
      <ErrorNote trouble={changing.trouble} />
      <Button type="primary" htmlType="submit" loading={changing.pending}>
        {t('access.policy.save')}
      </Button>
    </Form>
  );
};

/** The rules of signing in for the whole installation; the security administrator sets them. */
export const PolicyPage = () => {
  const { t } = useWords();
  const { data: policy, error, refetch } = useAsk(showSignInPolicy, {});
  return (
    <>
      <PageHeader title={t('access.policy.title')} says={t('access.policy.says')} />
      {error && <ErrorNote trouble={error} again={() => refetch()} />}
      {!policy && !error && <Waiting rows={8} />}
      {policy && <PolicyForm key={JSON.stringify(policy)} policy={policy} />}
    </>
  );
};
