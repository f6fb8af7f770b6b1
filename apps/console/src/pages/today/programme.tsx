import { Button } from 'antd';
import { useState } from 'react';
import { listTodaysSessions } from '#modules/activities/contract/sessions.ts';
import { permissions } from '#modules/activities/permissions.ts';
import { useAsk } from '../../api/ask.ts';
import { useMay } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { RecordUnplanned } from '../activities/record-unplanned.tsx';
import { SessionDrawer } from '../activities/session-drawer.tsx';
import { SessionLine } from '../activities/session-line.tsx';
import { QuickRecord } from './quick-record.tsx';
import type { TodaysSession } from './shapes.ts';

/** Today's sessions, each with its button to record; and what was not planned. */
export const Programme = ({ organisationId }: { organisationId: string }) => {
  const { t } = useWords();
  const may = useMay();
  const [opened, setOpened] = useState<string>();
  const [recording, setRecording] = useState<TodaysSession>();
  const [unplanned, setUnplanned] = useState(false);
  const asking = useAsk(listTodaysSessions, { query: { organisationId } });
  return (
    <Sheet title={t('today.programme')}>
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.isPending && <Waiting rows={3} />}
      {asking.data?.length === 0 && <p className="faint">{t('today.noProgramme')}</p>}
      <ul className="plain-list">
        {asking.data?.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            names
            open={setOpened}
            {...(session.permittedActions.includes('record') && {
              action: (
                <Button type="primary" onClick={() => setRecording(session)}>
                  {t('today.record')}
                </Button>
              ),
            })}
          />
        ))}
      </ul>
      {may(permissions.record) && (
        <Button block style={{ marginTop: 12 }} onClick={() => setUnplanned(true)}>
          {t('today.recordOther')}
        </Button>
      )}
      {recording && <QuickRecord session={recording} onClose={() => setRecording(undefined)} />}
      {unplanned && <RecordUnplanned organisationId={organisationId} onClose={() => setUnplanned(false)} />}
      {opened && <SessionDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </Sheet>
  );
};
