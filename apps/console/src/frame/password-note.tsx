import { Link } from 'react-router';
import { dayOfInstant, useDates } from '../words/dates.ts';
import { useWords } from '../words/index.ts';
import { useMe } from './me.tsx';
import styles from './password-note.module.css';

/** Says, in the last days of a password, when it has to be changed, and leads there. */
export const PasswordNote = () => {
  const { t } = useWords();
  const dates = useDates();
  const { passwordDueAt } = useMe();
  if (!passwordDueAt) return null;
  return (
    <p className={styles.note} role="note">
      {t('frame.passwordDue', { day: dates.day(dayOfInstant(passwordDueAt)) })}{' '}
      <Link to="/account">{t('frame.changePassword')}</Link>
    </p>
  );
};
