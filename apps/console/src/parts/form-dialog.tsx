import { App, Form, type FormProps, Modal } from 'antd';
import type { ReactNode } from 'react';
import type { AnswerOf, Route } from '#platform/http/route.ts';
import type { Sent } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import type { Trouble } from '../api/trouble.ts';
import { useWords } from '../words/index.ts';
import { ErrorNote } from './error-note.tsx';
import { FocusBack } from './focus-back.tsx';
import { useSaidAtFields } from './said-at-fields.ts';

type Values = Record<string, unknown>;

type Props<R extends Route> = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What is explained before the fields. */
  says?: ReactNode;
  route: R;
  initial?: Values;
  /** What the form's values are sent as. */
  sends: (values: never) => Sent<R>;
  onDone?: (answer: AnswerOf<R>) => void;
  onTrouble?: (trouble: Trouble) => void;
  /** What is said when it is done, where it is not that something was saved. */
  doneSays?: string | ((answer: AnswerOf<R>) => string);
  okText?: string;
  danger?: boolean;
  wide?: boolean;
  onValuesChange?: FormProps['onValuesChange'];
  children?: ReactNode;
};

/** One command as a dialog: its fields, what was wrong beside them, sent once however often it is tried. */
export const FormDialog = <R extends Route>(props: Props<R>) => {
  const { open, onClose, title, says, route, initial, sends, onDone, okText, danger, wide, children } = props;
  const { t } = useWords();
  const { message } = App.useApp();
  const done = (answer: AnswerOf<R>) => {
    const { doneSays } = props;
    void message.success((typeof doneSays === 'function' ? doneSays(answer) : doneSays) ?? t('parts.saved'));
    onClose();
    onDone?.(answer);
  };
  const command = useCommand(route, done, props.onTrouble);
  const { form, shown, changed, sentAgain } = useSaidAtFields(command);
  const close = () => {
    command.forget();
    onClose();
  };
  return (
    <>
      {open && <FocusBack />}
      <Modal
        open={open}
        title={title}
        onCancel={close}
        onOk={() => form.submit()}
        okText={okText ?? t('parts.save')}
        okButtonProps={{ danger: danger ?? false }}
        confirmLoading={command.pending}
        width={wide ? 760 : 520}
        mask={{ closable: false }}
        destroyOnHidden
      >
        {says && <div style={{ marginBottom: 12 }}>{says}</div>}
        <Form
          form={form}
          layout="vertical"
          preserve={false}
          initialValues={initial ?? {}}
          onValuesChange={(news, values) => {
            changed(news);
            props.onValuesChange?.(news, values);
          }}
          onFinish={(values) => {
            sentAgain();
            command.send(sends(values as never));
          }}
        >
          {children}
        </Form>
        <ErrorNote trouble={command.trouble} hides={shown} />
      </Modal>
    </>
  );
};
