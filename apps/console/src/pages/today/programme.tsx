import { Button } from 'antd';
import { useState } from 'react';
import { listTodaysSessions } from '#modules/activities/contract/sessions.ts';
import { listWaitingSessions } from '#modules/activities/contract/waiting.ts';
import { permissions } from '#modules/activities/permissions.ts';
import { useAsk } from '../../api/ask.ts';
import { useMay } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { RecordUnplanned } from '../activities/record-unplanned.tsx';
import { SessionDrawer } from '../activities/session-drawer.tsx';
import { SessionLine } from '../activities/session-line.tsx';
import { QuickRecord } from './quick-record.tsx';
import type { TodaysSession } from './shapes.ts';
import styles from './today-page.module.css';

const everyMinute = 60_000;

/** Today's sessions, each with its button to record; what of earlier days was not recorded; and what was not planned. */
export const Programme = ({ organisationId }: { organisationId: string }) => {
  const { t } = useWords();
  const may = useMay();
  const [unplanned, setUnplanned] = useState(false);
  const query = { organisationId };
  const asking = useAsk(listTodaysSessions, { query }, { every: everyMinute });
  const waiting = useAsk(listWaitingSessions, { query }, { every: everyMinute });
  const left = waiting.data?.unrecorded.rows.filter(({ onDate }) => onDate < today()) ?? [];
  return (
    <Sheet title={t('today.programme')}>
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.isPending && <Waiting rows={3} />}
      {asking.data?.length === 0 && <p className="faint">{t('today.noProgramme')}</p>}
      <Sessions sessions={asking.data ?? []} />
      {left.length > 0 && (
        <>
          <h3 className={styles.heading}>{t('today.notRecorded')}</h3>
          <p className="faint">{t('today.notRecordedSays')}</p>
          <Sessions sessions={left} dated />
        </>
      )}
      {may(permissions.record) && (
        <Button block style={{ marginTop: 12 }} onClick={() => setUnplanned(true)}>
          {t('today.recordOther')}
        </Button>
      )}
      {unplanned && <RecordUnplanned organisationId={organisationId} onClose={() => setUnplanned(false)} />}
    </Sheet>
  );
};

type Props = {
  sessions: readonly TodaysSession[];
  /** Says the day of each, too. */
  dated?: boolean;
  /** Says whose each is, too. */
  named?: boolean;
};

/** Sessions in lines, each opened by its name and recorded by its button. */
export const Sessions = ({ sessions, dated = false, named = false }: Props) => {
  const { t } = useWords();
  const [opened, setOpened] = useState<string>();
  const [recording, setRecording] = useState<TodaysSession>();
  return (
    <>
      <ul className="plain-list">
        {sessions.map((session) => (
          <SessionLine
            key={session.id}
            session={session}
            dated={dated}
            named={named}
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
      {recording && <QuickRecord session={recording} onClose={() => setRecording(undefined)} />}
      {opened && <SessionDrawer id={opened} onClose={() => setOpened(undefined)} />}
    </>
  );
};
