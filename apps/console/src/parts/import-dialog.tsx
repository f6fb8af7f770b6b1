import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AnswerOf, Route } from '#platform/http/route.ts';
import type { Sent } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { useWords } from '../words/index.ts';
import { ErrorNote } from './error-note.tsx';
import { LineProblems } from './line-problems.tsx';

type Props<R extends Route> = {
  open: boolean;
  onClose: () => void;
  title: string;
  says: ReactNode;
  /** A workbook to fill in, where the server offers one. */
  template?: ReactNode;
  route: R;
  /** What the file belongs to, where the address says so. */
  sent?: Sent<R>;
  /** What was imported, in words. */
  tells: (answer: AnswerOf<R>) => string;
};

/** A file goes in whole or not at all; what is wrong is shown line by line. */
export const ImportDialog = <R extends Route>({
  open,
  onClose,
  title,
  says,
  template,
  route,
  sent,
  tells,
}: Props<R>) => {
  const { t } = useWords();
  const [file, setFile] = useState<File>();
  const [told, setTold] = useState<string>();
  const command = useCommand(route, (answer) => setTold(tells(answer)));
  const forget = () => {
    command.forget();
    setTold(undefined);
  };
  const close = () => {
    forget();
    setFile(undefined);
    onClose();
  };
  return (
    <Modal
      open={open}
      title={title}
      onCancel={close}
      width={720}
      mask={{ closable: false }}
      destroyOnHidden
      footer={[
        <Button key="close" onClick={close}>
          {t('parts.close')}
        </Button>,
        <Button
          key="import"
          type="primary"
          disabled={!file || told !== undefined}
          loading={command.pending}
          onClick={() => file && command.send(sent ?? ({} as Sent<R>), file)}
        >
          {t('parts.import')}
        </Button>,
      ]}
    >
      <div style={{ display: 'grid', gap: 12 }}>
        <div>{says}</div>
        {template && <div>{template}</div>}
        <Upload.Dragger
          accept=".xlsx,.csv"
          maxCount={1}
          fileList={file ? [{ uid: file.name, name: file.name }] : []}
          beforeUpload={(chosen) => {
            forget();
            setFile(chosen);
            return false;
          }}
          onRemove={() => {
            forget();
            setFile(undefined);
          }}
        >
          <p className="ant-upload-drag-icon">
            <InboxOutlined aria-hidden />
          </p>
          <p>{t('parts.chooseFile')}</p>
        </Upload.Dragger>
        {told && <Alert type="success" showIcon role="status" title={told} />}
        {command.trouble &&
          (command.trouble.problems.length > 0 ? (
            <LineProblems trouble={command.trouble} />
          ) : (
            <ErrorNote trouble={command.trouble} />
          ))}
      </div>
    </Modal>
  );
};
