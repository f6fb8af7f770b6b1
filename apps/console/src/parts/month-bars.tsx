import styles from './month-bars.module.css';

export type Bar = { label: string; value: number | null; says: string };

/** A dozen values side by side: bars for the eye, a list of sentences for the ear. */
export const MonthBars = ({ title, bars }: { title: string; bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  return (
    <figure className={styles.figure}>
      <figcaption className="unseen">{title}</figcaption>
      <ol className={`plain-list ${styles.bars}`}>
        {bars.map(({ label, value, says }) => (
          <li key={says} title={says}>
            <span className="unseen">{says}</span>
            <span className={styles.value} aria-hidden="true">
              {value ?? ''}
            </span>
            <span
              className={styles.bar}
              style={{ height: `${((value ?? 0) / most) * 84}px` }}
              aria-hidden="true"
            />
            <span className={styles.label} aria-hidden="true">
              {label}
            </span>
          </li>
        ))}
      </ol>
    </figure>
  );
};
