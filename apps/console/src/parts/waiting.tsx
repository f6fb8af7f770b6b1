import { Skeleton } from 'antd';
import { useWords } from '../words/index.ts';
import styles from './waiting.module.css';

/** Something is loading: said to those who listen, drawn quietly for those who look. */
export const Waiting = ({ whole = false, rows = 4 }: { whole?: boolean; rows?: number }) => {
  const { t } = useWords();
  return (
    <div className={whole ? styles.whole : styles.part} role="status">
      <span className="unseen">{t('parts.loading')}</span>
      {whole ? (
        <span className={styles.seal} aria-hidden="true" />
      ) : (
        <Skeleton active title={false} paragraph={{ rows }} />
      )}
    </div>
  );
};
