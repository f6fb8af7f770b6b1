import { Button, Form, Input } from 'antd';
import { changeOwnPassword } from '#modules/access/contract/index.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useSaidAtFields } from '../../parts/said-at-fields.ts';
import { useWords } from '../../words/index.ts';
import { NewPasswordField, RepeatedPasswordField } from './new-password-field.tsx';

type Values = { current: string; password: string };

/** A new password for oneself; every other session ends. */
export const ChangePasswordForm = ({ onDone }: { onDone: () => void }) => {
  const { t } = useWords();
  const changing = useCommand(changeOwnPassword, () => {
    form.resetFields();
    onDone();
  });
  const { form, shown, changed, sentAgain } = useSaidAtFields<Values>(changing);
  return (
    <Form
      form={form}
      name="change"
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: '26rem' }}
      onValuesChange={changed}
      onFinish={({ current, password }: Values) => {
        sentAgain();
        changing.send({ body: { current, password } });
      }}
    >
      <Form.Item name="current" label={t('ownAccount.password.current')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <NewPasswordField label={t('ownAccount.password.fresh')} />
      <RepeatedPasswordField label={t('ownAccount.password.repeated')} />
      <ErrorNote trouble={changing.trouble} hides={shown} />
      <Button type="primary" htmlType="submit" loading={changing.pending}>
        {t('ownAccount.password.change')}
      </Button>
    </Form>
  );
};
