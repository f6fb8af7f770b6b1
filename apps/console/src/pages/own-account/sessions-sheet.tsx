import { Button } from 'antd';
import { endMySessions, listMySessions } from '#modules/access/contract/index.ts';
import { useAsk } from '../../api/ask.ts';
import { useCommand } from '../../api/command.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { SessionList } from './session-list.tsx';

/** Where one is signed in oneself, and signing out elsewhere. */
export const SessionsSheet = () => {
  const { t } = useWords();
  const asking = useAsk(listMySessions, {});
  const ending = useCommand(endMySessions);
  const sessions = asking.data?.rows ?? [];
  return (
    <Sheet
      title={t('ownAccount.sessions.title')}
      aside={
        sessions.length > 1 && (
          <Button danger loading={ending.pending} onClick={() => ending.send({ body: {} })}>
            {t('ownAccount.sessions.endOthers')}
          </Button>
        )
      }
    >
      <p className="faint">{t('ownAccount.sessions.says')}</p>
      {asking.isPending && <Waiting rows={2} />}
      <ErrorNote trouble={asking.error ?? ending.trouble} />
      {asking.data && (
        <SessionList sessions={sessions} end={({ id }) => ending.send({ body: { sessionId: id } })} />
      )}
    </Sheet>
  );
};
