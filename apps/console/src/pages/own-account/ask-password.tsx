import { useMutation } from '@tanstack/react-query';
import { Form, Input, Modal } from 'antd';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FocusBack } from '../../parts/focus-back.tsx';
import { useWords } from '../../words/index.ts';

type Props<Answer> = {
  title: string;
  says: string;
  danger?: boolean;
  /** What is done with the password. */
  does: (password: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onClose: () => void;
};

/** Asks for one's password before something that concerns one's own sign-in. */
export const AskPassword = <Answer,>({ title, says, danger, does, onDone, onClose }: Props<Answer>) => {
  const { t } = useWords();
  const [form] = Form.useForm<{ password: string }>();
  const doing = useMutation({
    mutationFn: ({ password }: { password: string }) => does(password),
    onSuccess: onDone,
  });
  return (
    <>
      <FocusBack />
      <Modal
        open
        title={title}
        onCancel={onClose}
        onOk={() => form.submit()}
        okText={title}
        okButtonProps={{ danger: danger ?? false }}
        confirmLoading={doing.isPending}
        mask={{ closable: false }}
        destroyOnHidden
      >
        <p>{says}</p>
        <Form
          form={form}
          name="ask"
          layout="vertical"
          requiredMark={false}
          onFinish={(values) => doing.mutate(values)}
        >
          <Form.Item name="password" label={t('ownAccount.password.current')} rules={[{ required: true }]}>
            <Input.Password autoComplete="current-password" maxLength={128} />
          </Form.Item>
        </Form>
        <ErrorNote trouble={doing.error} />
      </Modal>
    </>
  );
};
