import type { ReactNode } from 'react';
import { useWords } from '../words/index.ts';
import styles from './nothing-here.module.css';

/** An empty list, with a word on why and what to do about it. */
export const NothingHere = ({ says, action }: { says?: string; action?: ReactNode }) => {
  const { t } = useWords();
  return (
    <div className={styles.nothing}>
      <svg viewBox="0 0 64 40" width="64" height="40" aria-hidden="true">
        <path d="M6 8c9-4 18-3 26 1 8-4 17-5 26-1v26c-9-3-18-2-26 2-8-4-17-5-26-2z" />
        <path d="M32 9v27" />
      </svg>
      <p>{says ?? t('parts.nothingYet')}</p>
      {action}
    </div>
  );
};
