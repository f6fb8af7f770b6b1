import type { ReactNode } from 'react';
import type { Session } from '#modules/activities/contract/shapes.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { shortName } from '../standards/names.ts';
import styles from './session-line.module.css';
import { StateMark } from './session-marks.tsx';

type Props = {
  session: Session;
  open: (id: string) => void;
  /** Says the day, too. */
  dated?: boolean;
  /** Says whose session it is, too. */
  named?: boolean;
  action?: ReactNode;
};

/** A session in one line: when, what and where, how it stands or what to do about it. */
export const SessionLine = ({ session, open, dated = false, named = false, action }: Props) => {
  const { t } = useWords();
  const dates = useDates();
  const { onDate, startsAt, endsAt, headCount } = session;
  return (
    <li className={styles.line}>
      <span className={`figure ${styles.when}`}>
        {dated && <span className={styles.day}>{dates.day(onDate)}</span>}
        <span>
          {dates.time(startsAt)}
          <span className="faint">—{dates.time(endsAt)}</span>
        </span>
      </span>
      <span className={styles.what}>
        <LinkButton onClick={() => open(session.id)}>{session.item}</LinkButton>
        <span className={styles.where}>
          {[named && shortName(session.organisationName), session.place].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.state}>
        {action ?? <StateMark session={session} />}
        {headCount !== null && (
          <span className="figure faint">{t('activities.people', { n: headCount })}</span>
        )}
      </span>
    </li>
  );
};
