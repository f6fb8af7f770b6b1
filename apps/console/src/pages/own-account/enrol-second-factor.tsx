import { useMutation } from '@tanstack/react-query';
import { Button, Form, QRCode, Space } from 'antd';
import { confirmSecondFactor, type NewSecondFactor } from '../../api/session.ts';
import { usePhone } from '../../look/look.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useWords } from '../../words/index.ts';
import { CodeField } from './code-field.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import styles from './second-factor.module.css';

/** The key inside the address that an authenticator reads. */
const secretOf = (address: string) => new URL(address).searchParams.get('secret') ?? '';

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ');

/** The ways into an authenticator: scanned from another screen, opened on the same phone, or its key by hand. */
const Scan = ({ address }: { address: string }) => {
  const { t } = useWords();
  const phone = usePhone();
  return (
    <div className={styles.scan}>
      <QRCode
        value={address}
        type="svg"
        size={180}
        color="#000"
        bgColor="#fff"
        aria-label={t('ownAccount.secondFactor.scan')}
      />
      <div>
        {phone && (
          <Button href={address} block className={styles.open}>
            {t('ownAccount.secondFactor.open')}
          </Button>
        )}
        <p>{t('ownAccount.secondFactor.scanSays')}</p>
        <code className={styles.secret}>{inFours(secretOf(address))}</code>
        <CopyButton text={() => secretOf(address)} label={t('ownAccount.secondFactor.copyKey')} />
      </div>
    </div>
  );
};

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
        <Scan address={fresh.address} />
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
