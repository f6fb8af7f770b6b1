import { useState } from 'react';
import { Link } from 'react-router';
import { minutesOf } from '#modules/centres/rules/hours.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import { RecordFromPaper } from '../centres/centre-openings.tsx';
import { hoursOf } from '../centres/opening-drawer.tsx';
import { useStretches } from '../centres/stretches.tsx';
import { DutiesToday } from './duties-today.tsx';
import { OpenOrClose } from './open-or-close.tsx';
import type { TodayAnswer } from './shapes.ts';
import styles from './today-page.module.css';

/** The room today: what is promised, whether it is open, one large button, and who is on duty. */
export const OpenRoom = ({ room }: { room: TodayAnswer }) => {
  const { t } = useWords();
  const { centreId } = room;
  const [fromPaper, setFromPaper] = useState(false);
  return (
    <>
      <section className={room.open ? `${styles.room} ${styles.open}` : styles.room} aria-label={room.name}>
        <State room={room} />
        <OpenOrClose room={room} />
        <div className={styles.links}>
          {room.permittedActions.includes('record') && (
            <LinkButton onClick={() => setFromPaper(true)}>{t('today.fromPaper')}</LinkButton>
          )}
          <Link to={`/centres/${centreId}/openings`}>{t('today.log')}</Link>
        </div>
      </section>
      <Sheet
        title={t('today.onDuty')}
        aside={<Link to={`/centres/${centreId}/duties`}>{t('today.plan')}</Link>}
      >
        <DutiesToday room={room} />
      </Sheet>
      {fromPaper && (
        <RecordFromPaper
          centreId={centreId}
          organisationId={room.organisationId}
          onClose={() => setFromPaper(false)}
        />
      )}
    </>
  );
};

const State = ({ room }: { room: TodayAnswer }) => {
  const { t } = useWords();
  const stretches = useStretches();
  const promised =
    room.promised.length > 0
      ? t('today.promised', { hours: stretches(room.promised) })
      : t('today.notPromised');
  const done = room.openings.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <div className={styles.state}>
      <span className={styles.dot} aria-hidden="true" />
      <div>
        <p className={styles.stateWord} role="status">
          {room.open ? t('today.isOpen') : t('today.isClosed')}
        </p>
        {room.open && <OpenSince room={room} />}
        {room.exception && (
          <p style={{ color: 'var(--ochre)' }}>
            {t(room.exception.kind === 'closed' ? 'today.closedBecause' : 'today.otherHours', {
              reason: room.exception.reason,
            })}
          </p>
        )}
        <p className="faint figure" style={{ whiteSpace: 'normal' }}>
          {promised}
          {done > 0 && ` · ${t('today.soFar', { hours: hoursOf(done) })}`}
        </p>
      </div>
    </div>
  );
};

const OpenSince = ({ room }: { room: TodayAnswer }) => {
  const { t } = useWords();
  const minutes = Math.max(0, minutesOf(room.now) - minutesOf(room.open?.opens ?? room.now));
  return (
    <p className="figure">
      {t('today.since', {
        time: room.open?.opens,
        long: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
      })}
    </p>
  );
};
