import { useMutation } from '@tanstack/react-query';
import { Button, Form, QRCode, Space } from 'antd';
import { confirmSecondFactor, type NewSecondFactor } from '../../api/session.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useWords } from '../../words/index.ts';
import { CodeField } from './code-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import styles from './second-factor.module.css';

/** The key inside the address that an authenticator reads, in groups of four for typing. */
const secretOf = (address: string) =>
  (new URL(address).searchParams.get('secret') ?? '').replace(/(.{4})(?=.)/g, '$1 ');

type Props = { fresh: NewSecondFactor; onDone: () => void; onCancel: () => void };

/** The three steps of setting up a second factor: scan, keep the recovery codes, enter a first code. */
export const EnrolSecondFactor = ({ fresh, onDone, onCancel }: Props) => {
  const { t } = useWords();
  const confirming = useMutation({
    mutationFn: ({ code }: { code: string }) => confirmSecondFactor(code),
    onSuccess: onDone,
  });
  return (
    <ol className={styles.steps}>
      <li>
        <h3>{t('ownAccount.secondFactor.scan')}</h3>
        <div className={styles.scan}>
          <QRCode
            value={fresh.address}
            type="svg"
            size={180}
            color="#000"
            bgColor="#fff"
            aria-label={t('ownAccount.secondFactor.scan')}
          />
          <div>
            <p>{t('ownAccount.secondFactor.scanSays')}</p>
            <code className={styles.secret}>{secretOf(fresh.address)}</code>
          </div>
        </div>
      </li>
      <li>
        <h3>{t('ownAccount.secondFactor.recovery')}</h3>
        <RecoveryCodes codes={fresh.recoveryCodes} />
      </li>
      <li>
        <Form
          name="enrol"
          layout="vertical"
          requiredMark={false}
          style={{ maxWidth: '26rem' }}
          onFinish={(values: { code: string }) => confirming.mutate(values)}
        >
          <CodeField label={t('ownAccount.secondFactor.confirm')} />
          <ErrorNote trouble={confirming.error} />
          <Space wrap>
            <Button type="primary" htmlType="submit" loading={confirming.isPending}>
              {t('ownAccount.secondFactor.finish')}
            </Button>
            <Button onClick={onCancel}>{t('parts.cancel')}</Button>
          </Space>
        </Form>
      </li>
    </ol>
  );
};
