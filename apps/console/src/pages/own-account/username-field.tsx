import { Form, Input } from 'antd';
import { usernamePattern } from '#modules/access/rules/policy.ts';
import { useWords } from '../../words/index.ts';

const asKept = (said: string) => said.trim().toLowerCase();

/** The user name of a new account; one that cannot be is told by the rule beneath. */
export const UsernameField = ({ autoComplete }: { autoComplete: 'username' | 'off' }) => {
  const { t } = useWords();
  const rule = t('signIn.setUp.usernameRule');
  return (
    <Form.Item
      name="username"
      label={t('signIn.username')}
      extra={rule}
      rules={[{ required: true }, { pattern: usernamePattern, transform: asKept, message: rule }]}
      validateFirst
    >
      <Input maxLength={40} autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} />
    </Form.Item>
  );
};
