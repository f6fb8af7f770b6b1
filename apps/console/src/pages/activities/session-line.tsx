import type { ReactNode } from 'react';
import type { Session } from '#modules/activities/contract/shapes.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { useDates } from '../../words/dates.ts';
import styles from './session-line.module.css';
import { StateMark } from './session-marks.tsx';

type Props = { session: Session; open: (id: string) => void; names?: boolean; action?: ReactNode };

/** A session in one line: when, where, how it stands. */
export const SessionLine = ({ session, open, names = false, action }: Props) => {
  const dates = useDates();
  return (
    <li className={styles.line}>
      <span className={`figure ${styles.when}`}>
        {names
          ? dates.time(session.startsAt)
          : `${dates.day(session.onDate)} ${dates.time(session.startsAt)}`}
        <span className="faint">—{dates.time(session.endsAt)}</span>
      </span>
      <span className={styles.what}>
        <LinkButton onClick={() => open(session.id)}>{session.item}</LinkButton>
        <span className="faint">
          {' '}
          {[names && session.organisationName, session.place].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.state}>{action ?? <StateMark session={session} />}</span>
    </li>
  );
};
