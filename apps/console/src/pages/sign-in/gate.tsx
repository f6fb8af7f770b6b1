import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../frame/language-switch.tsx';
import { Mark } from '../../frame/mark.tsx';
import { TextSizeSwitch } from '../../frame/text-size-switch.tsx';
import { useWords } from '../../words/index.ts';
import styles from './gate.module.css';

/** The page before the console: the seal, what this is, and the way in. */
export const Gate = ({
  title,
  says,
  wide,
  children,
}: {
  title: string;
  says: string;
  wide?: boolean;
  children: ReactNode;
}) => {
  const { t } = useWords();
  return (
    <div className={styles.gate}>
      <title>{`${title} · ${t('frame.product')}`}</title>
      <header className={styles.switches}>
        <TextSizeSwitch />
        <LanguageSwitch />
      </header>
      <main className={wide ? `${styles.sheet} ${styles.wide}` : styles.sheet}>
        <div className={styles.head}>
          <Mark large />
          <div>
            <h1 className={styles.title}>{t('frame.product')}</h1>
            <p className="faint">{says}</p>
          </div>
        </div>
        <div className={styles.body}>{children}</div>
      </main>
    </div>
  );
};
