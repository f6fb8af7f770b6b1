import { useWords } from '../words/index.ts';
import styles from './demonstration-banner.module.css';
import { useMe } from './me.tsx';

/** A thin line on every page of an installation whose people and records are invented. */
export const DemonstrationBanner = () => {
  const { t } = useWords();
  const me = useMe();
  if (!me.demonstration) return null;
  return (
    <div className={styles.banner} role="note">
      <b>{t('frame.demonstration')}</b>
      <span>{t('frame.demonstrationSays')}</span>
    </div>
  );
};
