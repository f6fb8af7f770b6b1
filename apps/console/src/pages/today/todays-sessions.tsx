import { Button } from 'antd';
import { useState } from 'react';
import { listTodaysSessions } from '#modules/activities/contract/sessions.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { useOpened } from '../../parts/opened.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { RecordUnplanned } from '../activities/record-unplanned.tsx';
import { SessionDrawer } from '../activities/session-drawer.tsx';
import { SessionLine } from '../activities/session-line.tsx';

/** What is on today, each a tap away from being recorded, and a button for what was not planned. */
export const TodaysSessions = ({ organisationId }: { organisationId: string }) => {
  const { t } = useWords();
  const [opened, setOpened] = useOpened('session');
  const [recording, setRecording] = useState(false);
  const asking = useAsk(listTodaysSessions, { query: { organisationId } });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={3} />;
  const record = (
    <Button type="primary" ghost onClick={() => setRecording(true)}>
      {t('today.record')}
    </Button>
  );
  return (
    <Sheet title={t('today.programme')} aside={record}>
      {asking.data.length === 0 && <p className="faint">{t('today.nothing')}</p>}
      <ul className="plain-list">
        {asking.data.map((session) => (
          <SessionLine key={session.id} session={session} open={setOpened} names />
        ))}
      </ul>
      {opened && <SessionDrawer id={opened} onClose={() => setOpened(undefined)} />}
      {recording && <RecordUnplanned organisationId={organisationId} onClose={() => setRecording(false)} />}
    </Sheet>
  );
};
