import { useSyncExternalStore } from 'react';
import { useWords } from '../words/index.ts';
import styles from './offline-note.module.css';

const watch = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

/** Says while the network is away. */
export const OfflineNote = () => {
  const { t } = useWords();
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return <div role="status">{!online && <p className={styles.note}>{t('frame.offline')}</p>}</div>;
};
