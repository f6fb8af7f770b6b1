import { useState } from 'react';
import { Link } from 'react-router';
import { showToday } from '#modules/centres/contract/opening.ts';
import { minutesOf } from '#modules/centres/rules/hours.ts';
import { useAsk } from '../../api/ask.ts';
import { useMe } from '../../frame/me.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { sayTime, useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { RecordFromPaper } from '../centres/centre-openings.tsx';
import { hoursOf } from '../centres/opening-drawer.tsx';
import { useStretches } from '../centres/stretches.tsx';
import { DutiesToday } from './duties-today.tsx';
import { OpenOrClose } from './open-or-close.tsx';
import type { TodayAnswer } from './shapes.ts';
import styles from './today-page.module.css';

const everyMinute = 60_000;

/** The room today: what is promised, whether it is open, one large button, and who is on duty. */
export const OpenRoom = ({ centreId }: { centreId: string }) => {
  const { t } = useWords();
  const [fromPaper, setFromPaper] = useState(false);
  const asking = useAsk(showToday, { params: { centreId } }, { every: everyMinute });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={5} />;
  const room = asking.data;
  return (
    <>
      <Greeting room={room} />
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

const partOf = (time: string) => {
  const hour = Number(time.slice(0, 2));
  if (hour < 12) return 'morning' as const;
  if (hour < 14) return 'noon' as const;
  return hour < 18 ? ('afternoon' as const) : ('evening' as const);
};

const Greeting = ({ room }: { room: TodayAnswer }) => {
  const { t, language } = useWords();
  const dates = useDates();
  const me = useMe();
  const named = language === 'zh' ? room.dayNameZh : room.dayNameEn;
  const time = room.now.includes('T') ? sayTime(room.now) : room.now;
  return (
    <header className={styles.greeting}>
      <p>
        <span className={styles.date}>{dates.day(room.onDate)}</span>{' '}
        <span className="faint">
          {[room.lunar && language === 'zh' && t('today.lunar', { lunar: room.lunar }), named]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <p className="faint">
        {t('today.greeting', {
          name: me.name.replace(/（.*）$/, ''),
          part: t(`today.parts.${partOf(time)}`),
        })}
      </p>
    </header>
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
  const now = room.now.includes('T') ? sayTime(room.now) : room.now.slice(0, 5);
  const minutes = Math.max(0, minutesOf(now) - minutesOf(room.open?.opens ?? now));
  return (
    <p className="figure">
      {t('today.since', {
        time: room.open?.opens,
        long: `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`,
      })}
    </p>
  );
};
