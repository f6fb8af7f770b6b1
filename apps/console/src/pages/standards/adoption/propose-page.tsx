import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { proposeVersion } from '#modules/standards/contract/adoption.ts';
import { useCommand } from '../../../api/command.ts';
import { ErrorNote } from '../../../parts/error-note.tsx';
import { PageHeader } from '../../../parts/page-header.tsx';
import { Sheet } from '../../../parts/sheet.tsx';
import { useWords } from '../../../words/index.ts';
import { TextProblems } from './problems.tsx';

type Chosen = { name: string; text: string };

/** Proposes a new version: the edited text and, where they changed, its worked cases. */
export const AdoptionProposePage = () => {
  const { t } = useWords();
  const go = useNavigate();
  const [standard, setStandard] = useState<Chosen>();
  const [cases, setCases] = useState<Chosen>();
  const command = useCommand(proposeVersion, ({ number }) => void go(`/standards/proposals/${number}`));
  const choose = (set: (chosen: Chosen | undefined) => void) => (chosen: Chosen | undefined) => {
    command.forget();
    set(chosen);
  };
  const send = () => standard && command.send({ body: { text: standard.text, cases: cases?.text ?? null } });
  return (
    <>
      <PageHeader
        title={t('adoption.propose')}
        above={[{ title: t('adoption.title'), path: '/standards' }]}
        says={t('adoption.proposeSays')}
      />
      <Sheet>
        <Form layout="vertical" onFinish={send}>
          <Form.Item label={t('adoption.standardFile')} required>
            <TextFile name="standard" chosen={standard} choose={choose(setStandard)} />
          </Form.Item>
          <Form.Item label={t('adoption.casesFile')}>
            <TextFile name="cases" chosen={cases} choose={choose(setCases)} />
          </Form.Item>
          <Button type="primary" htmlType="submit" disabled={!standard} loading={command.pending}>
            {t('adoption.submit')}
          </Button>
        </Form>
      </Sheet>
      {command.pending && <Alert type="info" showIcon role="status" title={t('adoption.checking')} />}
      {command.trouble && command.trouble.code === 'standards.not-in-order' ? (
        <TextProblems
          trouble={command.trouble}
          texts={{ standard: standard?.text ?? '', cases: cases?.text ?? '' }}
        />
      ) : (
        <ErrorNote trouble={command.trouble} />
      )}
    </>
  );
};

type FileProps = {
  name: string;
  chosen: Chosen | undefined;
  choose: (chosen: Chosen | undefined) => void;
};

const TextFile = ({ name, chosen, choose }: FileProps) => {
  const { t } = useWords();
  return (
    <Upload
      accept=".yaml,.yml"
      maxCount={1}
      name={name}
      fileList={chosen ? [{ uid: chosen.name, name: chosen.name }] : []}
      beforeUpload={async (file) => {
        choose({ name: file.name, text: await file.text() });
        return false;
      }}
      onRemove={() => choose(undefined)}
    >
      <Button icon={<UploadOutlined aria-hidden />}>{t('adoption.chooseText')}</Button>
    </Upload>
  );
};
