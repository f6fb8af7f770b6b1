import { Tag } from 'antd';
import { Link } from 'react-router';
import { showSession } from '#modules/activities/contract/sessions.ts';
import { useAsk } from '../../api/ask.ts';
import { MomentText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Photo } from '../../parts/photos/photo.tsx';
import photoStyles from '../../parts/photos/photos.module.css';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { SessionActions } from './session-actions.tsx';
import { StateMark } from './session-marks.tsx';
import type { ShownSession } from './shapes.ts';
import { useActivityWords } from './words.ts';

/** One session with everything known of it and what can be done about it. */
export const SessionDrawer = ({ id, onClose }: { id: string; onClose: () => void }) => {
  const { t } = useWords();
  const asking = useAsk(showSession, { params: { sessionId: id } });
  const session = asking.data;
  return (
    <RecordDrawer open onClose={onClose} title={session?.item ?? t('activities.tabs.sessions')} size={620}>
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {!session && !asking.error && <Waiting rows={8} />}
      {session && <SessionRecord session={session} />}
    </RecordDrawer>
  );
};

const SessionRecord = ({ session }: { session: ShownSession }) => {
  const { t } = useWords();
  const dates = useDates();
  const words = useActivityWords();
  const announced = session.announcedOn
    ? t('activities.announcedOn', { day: dates.day(session.announcedOn) })
    : t('activities.notAnnounced');
  return (
    <>
      <p>
        <StateMark session={session} />
        {session.demonstration && <Tag>{t('parts.demonstrationTag')}</Tag>}
      </p>
      <SessionActions session={session} />
      {session.struckReason && <p className="faint">{t('parts.struck', { reason: session.struckReason })}</p>}
      <Facts
        facts={[
          {
            label: t('activities.when'),
            value: `${dates.day(session.onDate)} ${dates.time(session.startsAt)}—${dates.time(session.endsAt)}`,
          },
          { label: t('activities.organisation'), value: session.organisationName },
          {
            label: t('activities.programme'),
            value: <Link to={`/activities/programmes/${session.programmeId}`}>{session.item}</Link>,
          },
          { label: t('activities.category'), value: t(`activities.categories.${session.category}`) },
          { label: t('activities.theme'), value: t(`activities.themes.${session.theme}`) },
          { label: t('activities.place'), value: session.place },
          { label: t('activities.organiser'), value: session.organiser },
          { label: t('activities.announced'), value: announced },
          {
            label: t('activities.headCount'),
            value: session.headCount !== null && t('activities.people', { n: session.headCount }),
          },
          { label: t('activities.recordedBy'), value: session.recordedByName },
          { label: t('audit.at'), value: <MomentText at={session.recordedAt} /> },
          ...(session.cancelledReason
            ? [{ label: t('activities.cancelledReason'), value: session.cancelledReason }]
            : []),
        ]}
      />
      {session.missing.length > 0 && (
        <p style={{ color: 'var(--ochre)', marginTop: 12 }}>
          {t('activities.lacks', { elements: words.elements(session.missing) })}
        </p>
      )}
      {session.note && <p style={{ marginTop: 12, whiteSpace: 'pre-line' }}>{session.note}</p>}
      <Helpers session={session} />
    </>
  );
};

const Helpers = ({ session }: { session: ShownSession }) => {
  const { t } = useWords();
  return (
    <>
      {session.volunteers.length > 0 && (
        <section style={{ marginTop: 20 }}>
          <h3>{t('activities.volunteers')}</h3>
          <ul className="plain-list">
            {session.volunteers.map(({ personId, name, minutes }) => (
              <li key={personId}>
                {name} · {minutes} {t('activities.minutes')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {session.photos.length > 0 && (
        <section style={{ marginTop: 20 }}>
          <h3>{t('parts.photos')}</h3>
          <ul className={`plain-list ${photoStyles.wall}`}>
            {session.photos.map(({ fileId }) => (
              <li key={fileId}>
                <Photo fileId={fileId} name={session.item} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
