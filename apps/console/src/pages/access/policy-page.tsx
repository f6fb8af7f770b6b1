import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, type FormRule, InputNumber, Select, Switch } from 'antd';
import { useState } from 'react';
import {
  changeSignInPolicy,
  countWithoutSecondFactor,
  showSignInPolicy,
} from '#modules/access/contract/index.ts';
import {
  type PolicyNumber,
  policyBounds,
  type SignInPolicy,
  secondFactors,
  warnsTooEarly,
} from '#modules/access/rules/policy.ts';
import { useAsk } from '../../api/ask.ts';
import { call } from '../../api/client.ts';
import { useCommand } from '../../api/command.ts';
import { useAskBeforeLeaving } from '../../parts/ask-before-leaving.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { useSaidAtFields } from '../../parts/said-at-fields.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import styles from './policy-page.module.css';

const groups: [title: 'passwords' | 'locking' | 'sessions', PolicyNumber[]][] = [
  ['passwords', ['leastLength', 'leastClasses', 'formerPasswords', 'passwordDays', 'passwordWarningDays']],
  ['locking', ['failuresAllowed', 'failureMinutes', 'lockMinutes']],
  ['sessions', ['idleMinutes', 'longestHours']],
];

/** A warning as long as the time of a password would come from its first day. */
const WarningField = () => {
  const { t } = useWords();
  return (
    <NumberField
      name="passwordWarningDays"
      dependencies={['passwordDays']}
      also={({ getFieldsValue }) => ({
        validator: () =>
          warnsTooEarly(getFieldsValue(['passwordDays', 'passwordWarningDays']))
            ? Promise.reject(new Error(t('access.policy.warnsTooEarly')))
            : Promise.resolve(),
      })}
    />
  );
};

type NumberProps = { name: PolicyNumber; dependencies?: PolicyNumber[]; also?: FormRule };

const NumberField = ({ name, dependencies = [], also }: NumberProps) => {
  const { t } = useWords();
  const [least, most] = policyBounds[name];
  return (
    <Form.Item
      name={name}
      label={t(`access.policy.${name}`)}
      extra={t('access.policy.between', { least, most })}
      dependencies={dependencies}
      rules={[{ required: true }, { type: 'integer', min: least, max: most }, ...(also ? [also] : [])]}
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

/** Asks before the second factor becomes required, saying how many accounts will have to set one up at their next sign-in. */
const useConfirmRequired = () => {
  const { t } = useWords();
  const { modal } = App.useApp();
  const client = useQueryClient();
  return async (): Promise<boolean> => {
    const { accounts } = await client.fetchQuery({
      queryKey: [countWithoutSecondFactor.path],
      queryFn: () => call(countWithoutSecondFactor, {}),
      staleTime: 0,
    });
    return modal.confirm({
      title: t('access.policy.confirmRequired'),
      content: t('access.policy.confirmRequiredSays', { accounts }),
      okText: t('access.policy.save'),
    });
  };
};

const PolicyForm = ({ policy }: { policy: SignInPolicy }) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [unsaved, setUnsaved] = useState(false);
  const saved = () => {
    setUnsaved(false);
    void message.success(t('parts.saved'));
  };
  const changing = useCommand(changeSignInPolicy, saved);
  const { form, shown, changed, sentAgain } = useSaidAtFields<SignInPolicy>(changing);
  const confirmRequired = useConfirmRequired();
  useAskBeforeLeaving(unsaved);
  const save = async (said: SignInPolicy) => {
    const news = newIn(said, policy);
    if (news.secondFactor === 'required' && !(await confirmRequired())) return;
    sentAgain();
    changing.send({ body: news });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={policy}
      onValuesChange={(news, said) => {
        changed(news);
        setUnsaved(Object.keys(newIn(said, policy)).length > 0);
      }}
      onFinish={(said) => void save(said)}
    >
      {groups.map(([title, names]) => (
        <Sheet key={title} title={t(`access.policy.${title}`)}>
          <div className={styles.fields}>
            {names.map((name) =>
              name === 'passwordWarningDays' ? (
                <WarningField key={name} />
              ) : (
                <NumberField key={name} name={name} />
              ),
            )}
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
      <ErrorNote trouble={changing.trouble} hides={shown} />
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
