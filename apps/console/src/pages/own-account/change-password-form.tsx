import { Button, Form, Input } from 'antd';
import { changeOwnPassword } from '#modules/access/contract/index.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useWords } from '../../words/index.ts';
import { NewPasswordField } from './new-password-field.tsx';

type Values = { current: string; password: string };

/** A new password for oneself; every other session ends. */
export const ChangePasswordForm = ({ onDone }: { onDone: () => void }) => {
  const { t } = useWords();
  const [form] = Form.useForm<Values>();
  const changing = useCommand(changeOwnPassword, () => {
    form.resetFields();
    onDone();
  });
  return (
    <Form
      form={form}
      name="change"
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: '26rem' }}
      onFinish={({ current, password }: Values) => changing.send({ body: { current, password } })}
    >
      <Form.Item name="current" label={t('ownAccount.password.current')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <NewPasswordField label={t('ownAccount.password.fresh')} />
      <Form.Item
        name="repeated"
        label={t('ownAccount.password.repeated')}
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
      <ErrorNote trouble={changing.trouble} />
      <Button type="primary" htmlType="submit" loading={changing.pending}>
        {t('ownAccount.password.change')}
      </Button>
    </Form>
  );
};
