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
    <Sheet title={t('access.secondFactor.title')}>
      <div className={styles.stack}>
        <p>{t(`access.secondFactor.${says}`)}</p>
        <Space wrap>
          {mayBegin && <Button onClick={() => setDoing('begin')}>{t('access.secondFactor.begin')}</Button>}
          {mine.secondFactorOn && (
            <>
              <Button onClick={() => setDoing('renew')}>{t('access.secondFactor.renew')}</Button>
              <Button danger onClick={() => setDoing('remove')}>
                {t('access.secondFactor.remove')}
              </Button>
            </>
          )}
        </Space>
        {fresh && (
          <EnrolSecondFactor
            fresh={fresh}
            onDone={() => done(t('access.secondFactor.saved'))}
            onCancel={() => setFresh(undefined)}
          />
        )}
      </div>
      {doing === 'begin' && (
        <AskPassword
          title={t('access.secondFactor.begin')}
          says={t('access.secondFactor.beginSays')}
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
          title={t('access.secondFactor.remove')}
          says={t('access.secondFactor.removeSays')}
          danger
          does={removeSecondFactor}
          onDone={() => done(t('access.secondFactor.removed'))}
          onClose={close}
        />
      )}
      {doing === 'renew' && (
        <AskPassword
          title={t('access.secondFactor.renew')}
          says={t('access.secondFactor.renewSays')}
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
        title={t('access.secondFactor.recovery')}
        onCancel={() => setCodes(undefined)}
        footer={
          <Button type="primary" onClick={() => setCodes(undefined)}>
            {t('access.secondFactor.done')}
          </Button>
        }
      >
        <RecoveryCodes codes={codes ?? []} />
      </Modal>
    </Sheet>
  );
};
