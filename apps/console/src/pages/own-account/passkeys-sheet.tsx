import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { removePasskey, type showMySignIn } from '#modules/access/contract/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useCommand } from '../../api/command.ts';
import { addPasskey, knowsPasskeys, type NewPasskey } from '../../api/passkeys.ts';
import { MomentText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import styles from './session-list.module.css';
import stack from './stack.module.css';

type Passkey = AnswerOf<typeof showMySignIn>['passkeys'][number];

const AddPasskey = () => {
  const { t } = useWords();
  const client = useQueryClient();
  const [form] = Form.useForm<NewPasskey>();
  const adding = useMutation({
    mutationFn: addPasskey,
    onSuccess: () => {
      form.resetFields();
      void client.invalidateQueries();
    },
  });
  return (
    <Form
      form={form}
      name="passkey"
      layout="vertical"
      requiredMark={false}
      style={{ maxWidth: '26rem' }}
      onFinish={(values) => adding.mutate(values)}
    >
      <Form.Item name="name" label={t('ownAccount.passkeys.name')} rules={[{ required: true }]}>
        <Input maxLength={60} autoComplete="off" placeholder={t('ownAccount.passkeys.nameLike')} />
      </Form.Item>
      <Form.Item name="password" label={t('ownAccount.password.current')} rules={[{ required: true }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
      <ErrorNote trouble={adding.error} />
      <Button htmlType="submit" loading={adding.isPending}>
        {t('ownAccount.passkeys.add')}
      </Button>
    </Form>
  );
};

/** One's own passkeys: the devices that sign in by finger, face or number. */
export const PasskeysSheet = ({ passkeys }: { passkeys: readonly Passkey[] }) => {
  const { t } = useWords();
  const removing = useCommand(removePasskey);
  return (
    <Sheet title={t('ownAccount.passkeys.title')}>
      <div className={stack.stack}>
        <p>{t('ownAccount.passkeys.says')}</p>
        {passkeys.length > 0 && (
          <ul className="plain-list">
            {passkeys.map(({ id, name, createdAt }) => (
              <li key={id} className={styles.session}>
                <div>
                  <b>{name ?? t('ownAccount.sessions.unknownDevice')}</b>
                  <div className="faint">
                    {t('ownAccount.passkeys.made')} <MomentText at={createdAt} />
                  </div>
                </div>
                <LinkButton
                  danger
                  label={`${t('ownAccount.passkeys.remove')} ${name ?? ''}`}
                  onClick={() => removing.send({ params: { passkeyId: id } })}
                >
                  {t('ownAccount.passkeys.remove')}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
        <ErrorNote trouble={removing.trouble} />
        {knowsPasskeys() ? <AddPasskey /> : <p className="faint">{t('ownAccount.passkeys.unknown')}</p>}
      </div>
    </Sheet>
  );
};
