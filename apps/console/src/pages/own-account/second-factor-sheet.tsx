import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Modal, Space } from 'antd';
import { useState } from 'react';
import type { showMySignIn } from '#modules/access/contract/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import {
  beginSecondFactor,
  type NewSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
} from '../../api/session.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { AskPassword } from './ask-password.tsx';
import { EnrolSecondFactor } from './enrol-second-factor.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import styles from './stack.module.css';

type Doing = 'begin' | 'remove' | 'renew';

/** One's own second factor: set up, turned off, its recovery codes renewed. */
export const SecondFactorSheet = ({ mine }: { mine: AnswerOf<typeof showMySignIn> }) => {
  const { t } = useWords();
  const { message } = App.useApp();
  const client = useQueryClient();
  const [doing, setDoing] = useState<Doing>();
  const [fresh, setFresh] = useState<NewSecondFactor>();
  const [codes, setCodes] = useState<readonly string[]>();
  const close = () => setDoing(undefined);
  const done = (said: string) => {
    void message.success(said);
    setFresh(undefined);
    close();
    void client.invalidateQueries();
  };
  const mayBegin = !mine.secondFactorOn && mine.secondFactor !== 'off' && !fresh;
  const says = mine.secondFactorOn ? 'on' : mine.secondFactor === 'off' ? 'closed' : 'off';
  return (
    <Sheet title={t('ownAccount.secondFactor.title')}>
      <div className={styles.stack}>
        <p>{t(`ownAccount.secondFactor.${says}`)}</p>
        <Space wrap>
          {mayBegin && (
            <Button onClick={() => setDoing('begin')}>{t('ownAccount.secondFactor.begin')}</Button>
          )}
          {mine.secondFactorOn && (
            <>
              <Button onClick={() => setDoing('renew')}>{t('ownAccount.secondFactor.renew')}</Button>
              <Button danger onClick={() => setDoing('remove')}>
                {t('ownAccount.secondFactor.remove')}
              </Button>
            </>
          )}
        </Space>
        {fresh && (
          <EnrolSecondFactor
            fresh={fresh}
            onDone={() => done(t('ownAccount.secondFactor.saved'))}
            onCancel={() => setFresh(undefined)}
          />
        )}
      </div>
      {doing === 'begin' && (
        <AskPassword
          title={t('ownAccount.secondFactor.begin')}
          says={t('ownAccount.secondFactor.beginSays')}
          does={beginSecondFactor}
          onDone={(made) => {
            setFresh(made);
            close();
          }}
          onClose={close}
        />
      )}
      {doing === 'remove' && (
        <AskPassword
          title={t('ownAccount.secondFactor.remove')}
          says={t('ownAccount.secondFactor.removeSays')}
          danger
          does={removeSecondFactor}
          onDone={() => done(t('ownAccount.secondFactor.removed'))}
          onClose={close}
        />
      )}
      {doing === 'renew' && (
        <AskPassword
          title={t('ownAccount.secondFactor.renew')}
          says={t('ownAccount.secondFactor.renewSays')}
          does={renewRecoveryCodes}
          onDone={({ recoveryCodes }) => {
            setCodes(recoveryCodes);
            close();
          }}
          onClose={close}
        />
      )}
      <Modal
        open={codes !== undefined}
        title={t('ownAccount.secondFactor.recovery')}
        onCancel={() => setCodes(undefined)}
        footer={
          <Button type="primary" onClick={() => setCodes(undefined)}>
            {t('ownAccount.secondFactor.done')}
          </Button>
        }
      >
        <RecoveryCodes codes={codes ?? []} />
      </Modal>
    </Sheet>
  );
};
