import type { ReactNode } from 'react';
import styles from './facts.module.css';

export type Fact = { label: string; value: ReactNode };

/** What is known about a record: label and value, two or three to a row where there is room. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>
          {value === null || value === undefined || value === '' || value === false ? (
            <span className="faint">—</span>
          ) : (
            value
          )}
        </dd>
      </div>
    ))}
  </dl>
);
