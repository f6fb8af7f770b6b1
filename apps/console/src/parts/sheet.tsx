import { type ReactNode, useId } from 'react';
import styles from './sheet.module.css';

type Props = {
  title?: ReactNode;
  /** What stands at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
  /** Without room at the edges: for tables that fill the sheet. */
  flush?: boolean;
};

/** A sheet of paper on the page: one matter under one heading. */
export const Sheet = ({ title, aside, children, flush = false }: Props) => {
  const id = useId();
  return (
    <section
      className={flush ? `${styles.sheet} ${styles.flush}` : styles.sheet}
      {...(title && { 'aria-labelledby': id })}
    >
      {title && (
        <div className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          {aside && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
};
