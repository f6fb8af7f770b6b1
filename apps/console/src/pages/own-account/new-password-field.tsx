import { Form, Input } from 'antd';
import { showSignInOptions } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import { useWords } from '../../words/index.ts';

/** A new password, with what the sign-in rules ask of it. */
export const NewPasswordField = ({ label }: { label: string }) => {
  const { t } = useWords();
  const { data } = useAsk(showSignInOptions, {});
  return (
    <Form.Item
      name="password"
      label={label}
      extra={data && t('ownAccount.password.rule', data)}
      rules={[{ required: true }]}
    >
      <Input.Password maxLength={128} autoComplete="new-password" />
    </Form.Item>
  );
};

/** The new password once more, since nobody sees what they type. */
export const RepeatedPasswordField = ({ label }: { label: string }) => {
  const { t } = useWords();
  return (
    <Form.Item
      name="repeated"
      label={label}
      dependencies={['password']}
      rules={[
        { required: true },
        ({ getFieldValue }) => ({
          validator: (_, repeated) =>
            repeated === getFieldValue('password')
              ? Promise.resolve()
              : Promise.reject(new Error(t('ownAccount.password.notTheSame'))),
        }),
      ]}
    >
      <Input.Password autoComplete="new-password" maxLength={128} />
    </Form.Item>
  );
};
