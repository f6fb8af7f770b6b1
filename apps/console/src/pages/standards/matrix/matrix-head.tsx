import { Link } from 'react-router';
import { useWords } from '../../../words/index.ts';
import { sayShare, useBoth, useOne } from '../names.ts';
import { as } from './grid-roles.ts';
import { type Column, isBinding, type Sorting } from './matrix.ts';
import styles from './matrix-grid.module.css';

type Props = {
  columns: readonly Column[];
  sorting: Sorting;
  sortBy: (by: string) => void;
  hand: { row: number; column: number };
};

const wordOf = { asc: 'ascending', desc: 'descending' } as const;
const arrowOf = { asc: '▲', desc: '▼' };

const shareOf = ({ shown }: Column): number | null => {
  const asked = shown.verdicts.filter((number) => number >= 0 && number < 3);
  return asked.length === 0 ? null : (100 * asked.filter((number) => number === 0).length) / asked.length;
};

const Arrow = ({ on, order }: { on: boolean; order: Sorting['order'] }) => (
  <span aria-hidden="true" className={on ? styles.arrowOn : styles.arrow}>
    {on ? arrowOf[order] : '▲'}
  </span>
);

/** The heads of the columns: the requirement's name, how many meet it, and the order. */
export const MatrixHead = ({ columns, sorting, sortBy, hand }: Props) => {
  const { t } = useWords();
  const sortedBy = (by: string) => (sorting.by === by ? wordOf[sorting.order] : 'none');
  const one = useOne();
  const both = useBoth();
  return (
    <div {...as('rowgroup')} className={styles.head}>
      <div {...as('row', { 'aria-rowindex': 1 })} className={styles.headRow}>
        <div
          {...as('columnheader', { 'aria-colindex': 1, 'aria-sort': sortedBy('met') })}
          className={styles.corner}
        >
          <button type="button" onClick={() => sortBy('')} className={styles.sort}>
            {t('standards.unit')}
          </button>
          <button
            type="button"
            onClick={() => sortBy('met')}
            className={styles.sort}
            aria-label={t('standards.sortBy', { name: t('standards.metShare') })}
          >
            {t('standards.metShare')} <Arrow on={sorting.by === 'met'} order={sorting.order} />
          </button>
        </div>
        {columns.map((column, index) => {
          const { code, name } = column.requirement;
          const held = hand.row === -1 && hand.column === index;
          return (
            <div
              key={code}
              {...as('columnheader', { 'aria-colindex': index + 2, 'aria-sort': sortedBy(code) })}
              className={isBinding(column.requirement) ? styles.column : `${styles.column} ${styles.aside}`}
            >
              <Link
                to={`/requirements/${code}`}
                className={styles.requirement}
                tabIndex={-1}
                title={`${both(name)}：${both(column.requirement.says)}`}
              >
                {one(name)}
              </Link>
              <button
                type="button"
                data-place={`-1 ${index}`}
                tabIndex={held ? 0 : -1}
                className={styles.sort}
                onClick={() => sortBy(code)}
                aria-label={`${sayShare(Math.round(shareOf(column) ?? 0))} ${t('standards.metShare')}. ${t('standards.sortBy', { name: both(name) })}`}
              >
                <span className={styles.share} aria-hidden="true">
                  {sayShare(Math.round(shareOf(column) ?? 0))}
                </span>
                <Arrow on={sorting.by === code} order={sorting.order} />
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
};
