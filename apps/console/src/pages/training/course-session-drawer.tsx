import { Button } from 'antd';
import { useState } from 'react';
import {
  importAttendance,
  showCourseSession,
  strikeAttendance,
} from '#modules/training/contract/attendance.ts';
import { strikeCourseSession } from '#modules/training/contract/courses.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { ImportDialog } from '../../parts/import-dialog.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { StrikeDialog } from '../../parts/record-dialogs.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { CorrectCourseSession } from './course-forms.tsx';
import { RecordAttendance } from './record-attendance.tsx';
import type { ShownCourseSession } from './shapes.ts';

type Attendance = ShownCourseSession['attendance'][number];

/** One course session with who attended it. */
export const CourseSessionDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useWords();
  const asking = useAsk(showCourseSession, { params: { courseSessionId: id } });
  const session = asking.data;
  return (
    <RecordDrawer open onClose={onClose} title={session?.title ?? t('training.sessions')} size={620}>
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {!session && !asking.error && <Waiting rows={8} />}
      {session && <SessionRecord session={session} />}
    </RecordDrawer>
  );
};

const SessionRecord = ({ session }: { session: ShownCourseSession }) => {
  const { t } = useWords();
  const dates = useDates();
  return (
    <>
      <SessionActions session={session} />
      {session.struckReason && <p className="faint">{t('parts.struck', { reason: session.struckReason })}</p>}
      <Facts
        facts={[
          {
            label: t('training.onDay'),
            value: `${dates.day(session.onDate)} ${dates.time(session.startsAt)}—${dates.time(session.endsAt)}`,
          },
          { label: t('training.organiser'), value: session.organisationName },
          { label: t('training.topic'), value: session.topic },
          { label: t('training.place'), value: session.place },
        ]}
      />
      <h3 style={{ marginTop: 24 }}>
        {t('training.attendance')} · {t('training.peopleCount', { n: session.attendanceCount })}
      </h3>
      {session.attendance.length === 0 && <NothingHere />}
      <ul className="plain-list">
        {session.attendance.map((attended) => (
          <AttendanceLine
            key={attended.id}
            attended={attended}
            mayStrike={session.permittedActions.includes('attend') && !attended.struck}
          />
        ))}
      </ul>
    </>
  );
};

const AttendanceLine = ({ attended, mayStrike }: { attended: Attendance; mayStrike: boolean }) => {
  const { t } = useWords();
  const [striking, setStriking] = useState(false);
  const said = `${attended.name} · ${attended.organisationName} · ${t('training.hoursCount', { n: attended.hours })}`;
  return (
    <li style={{ display: 'flex', gap: 8, paddingBlock: 6, borderBottom: '1px solid var(--line)' }}>
      <span style={{ flex: 1 }}>
        {attended.struck ? <s>{said}</s> : said}
        {attended.struckReason && (
          <div className="faint">{t('parts.struck', { reason: attended.struckReason })}</div>
        )}
      </span>
      {mayStrike && (
        <LinkButton danger onClick={() => setStriking(true)}>
          {t('parts.strike')}
        </LinkButton>
      )}
      {striking && (
        <StrikeDialog
          route={strikeAttendance}
          params={{ attendanceId: attended.id }}
          what={attended.name}
          onClose={() => setStriking(false)}
        />
      )}
    </li>
  );
};

const SessionActions = ({ session }: { session: ShownCourseSession }) => {
  const { t } = useWords();
  const [doing, setDoing] = useState<'attend' | 'import' | 'correct' | 'strike'>();
  const may = (action: ShownCourseSession['permittedActions'][number]) =>
    session.permittedActions.includes(action);
  const close = () => setDoing(undefined);
  const params = { courseSessionId: session.id };
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8, marginBottom: 16 }}>
      {may('attend') && (
        <>
          <Button type="primary" onClick={() => setDoing('attend')}>
            {t('training.recordAttendance')}
          </Button>
          <Button onClick={() => setDoing('import')}>{t('training.importAttendance')}</Button>
        </>
      )}
      {may('correct') && <Button onClick={() => setDoing('correct')}>{t('training.correctSession')}</Button>}
      {may('strike') && (
        <Button danger onClick={() => setDoing('strike')}>
          {t('parts.strike')}
        </Button>
      )}
      {doing === 'attend' && <RecordAttendance session={session} onClose={close} />}
      {doing === 'correct' && <CorrectCourseSession session={session} onClose={close} />}
      {doing === 'strike' && (
        <StrikeDialog route={strikeCourseSession} params={params} what={session.title} onClose={close} />
      )}
      <ImportDialog
        open={doing === 'import'}
        onClose={close}
        title={t('training.importAttendance')}
        says={t('training.importSays')}
        route={importAttendance}
        sent={{ params }}
        tells={(told) => t('training.imported', told)}
      />
    </div>
  );
};
