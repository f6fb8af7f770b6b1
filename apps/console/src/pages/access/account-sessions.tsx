import { Button, Modal } from 'antd';
import { endAccountSessions, listAccountSessions } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { FocusBack } from '../../parts/focus-back.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { SessionList } from '../own-account/session-list.tsx';
import type { Account } from './shapes.ts';

/** Where an account is signed in, for its administrators. */
export const AccountSessions = ({ account, onClose }: { account: Account; onClose: () => void }) => {
  const { t } = useWords();
  const params = { accountId: account.id };
  const asking = useAsk(listAccountSessions, { params });
  const ending = useCommand(endAccountSessions);
  const sessions = asking.data?.rows ?? [];
  return (
    <>
      <FocusBack />
      <Modal
        open
        title={t('ownAccount.sessions.of', { name: account.name })}
        onCancel={onClose}
        footer={
          sessions.length > 0 && (
            <Button danger loading={ending.pending} onClick={() => ending.send({ params, body: {} })}>
              {t('ownAccount.sessions.endAll')}
            </Button>
          )
        }
      >
        {asking.isPending && <Waiting rows={2} />}
        <ErrorNote trouble={asking.error ?? ending.trouble} />
        {asking.data && (
          <SessionList
            sessions={sessions}
            end={({ id }) => ending.send({ params, body: { sessionId: id } })}
          />
        )}
      </Modal>
    </>
  );
};
