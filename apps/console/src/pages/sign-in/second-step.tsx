import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { signInWithCode, signInWithRecoveryCode } from '../../api/session.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useWords } from '../../words/index.ts';
import { CodeField } from '../own-account/code-field.tsx';
import styles from './gate.module.css';

/** The second step of signing in: a code of the authenticator or, when it is not at hand, a recovery code. */
export const SecondStep = ({ onDone, back }: { onDone: () => Promise<void>; back: () => void }) => {
  const { t } = useWords();
  const [recovering, setRecovering] = useState(false);
  const entering = useMutation({
    mutationFn: ({ code }: { code: string }) =>
      recovering ? signInWithRecoveryCode(code) : signInWithCode(code),
    onSuccess: onDone,
  });
  const change = () => {
    entering.reset();
    setRecovering(!recovering);
  };
  return (
    <Form
      key={String(recovering)}
      layout="vertical"
      requiredMark={false}
      onFinish={(values: { code: string }) => entering.mutate(values)}
    >
      {!recovering && <p>{t('signIn.codeSays')}</p>}
      {recovering ? (
        <Form.Item name="code" label={t('signIn.recoveryCode')} rules={[{ required: true }]}>
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={40} autoFocus />
        </Form.Item>
      ) : (
        <CodeField label={t('signIn.code')} />
      )}
      <ErrorNote trouble={entering.error} />
      <Button type="primary" htmlType="submit" block loading={entering.isPending}>
        {t('signIn.enter')}
      </Button>
      <Button type="link" block className={styles.wraps} onClick={change}>
        {t(recovering ? 'signIn.useCode' : 'signIn.useRecovery')}
      </Button>
      <Button type="text" block onClick={back}>
        {t('signIn.back')}
      </Button>
    </Form>
  );
};
