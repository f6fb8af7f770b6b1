import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { changePassword } from '../api/session.ts';
import { ErrorNote } from '../parts/error-note.tsx';
import { useWords } from '../words/index.ts';

type Values = { current: string; fresh: string; repeated: string };

/** A new password for oneself; every other session ends. */
export const ChangePassword = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const changing = useMutation({
    mutationFn: ({ current, fresh }: Values) => changePassword(current, fresh),
    onSuccess: () => {
      void message.success(t('parts.saved'));
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title={t('frame.changePassword')}
      onCancel={onClose}
      onOk={() => form.submit()}
      okText={t('parts.save')}
      confirmLoading={changing.isPending}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" preserve={false} onFinish={(values) => changing.mutate(values)}>
        <Form.Item name="current" label={t('frame.currentPassword')} rules={[{ required: true }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item name="fresh" label={t('frame.newPassword')} rules={[{ required: true, min: 8, max: 128 }]}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="repeated"
          label={t('frame.repeatPassword')}
          dependencies={['fresh']}
          rules={[
            { required: true },
            ({ getFieldValue }) => ({
              validator: (_, repeated) =>
                repeated === getFieldValue('fresh')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('frame.notTheSame'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
      <ErrorNote trouble={changing.error} />
    </Modal>
  );
};
