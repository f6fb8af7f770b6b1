import styles from './card-list.module.css';
import type { Column } from './column.ts';

type Props<Row> = {
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowKey: (row: Row) => string | number;
};

/** The rows of a table as cards, for a narrow screen. */
export const CardList = <Row extends object>({ label, rows, columns, rowKey }: Props<Row>) => {
  const standing = (place: Column<Row>['onPhone']) =>
    columns.filter(({ onPhone }) => (onPhone ?? 'line') === place);
  return (
    <ul className={`plain-list ${styles.cards}`} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className={styles.card}>
          <div className={styles.heading}>
            {standing('heading').map(({ key, render }) => (
              <div key={key}>{render(row)}</div>
            ))}
          </div>
          <dl className={styles.lines}>
            {standing('line').map(({ key, title, render }) => (
              <div key={key}>
                <dt>{title}</dt>
                <dd>{render(row)}</dd>
              </div>
            ))}
          </dl>
          {standing('foot').map(({ key, render }) => (
            <div key={key} className={styles.foot}>
              {render(row)}
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
};
