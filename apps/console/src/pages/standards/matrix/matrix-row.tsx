import { memo } from 'react';
import { Link } from 'react-router';
import { shortName } from '../names.ts';
import { as } from './grid-roles.ts';
import type { Column, Row } from './matrix.ts';
import styles from './matrix-grid.module.css';
import type { LabelOf } from './matrix-labels.ts';

type Props = {
  row: Row;
  number: number;
  height: number;
  columns: readonly Column[];
  labelOf: LabelOf;
  /** The column in hand when this row is. */
  hand: number | undefined;
};

/** The four outcomes by their number: written signs, for a thousand drawn ones would make scrolling stutter. */
const looks = [
  { sign: '✓', look: styles.isMet },
  { sign: '✗', look: styles.isNotMet },
  { sign: '○', look: styles.hasNoEvidence },
  { sign: '–', look: styles.isNotYet },
];

const Cells = ({ row, number, columns, labelOf, hand }: Omit<Props, 'height'>) =>
  columns.map((column, index) => {
    const shown = looks[column.shown.verdicts[row.at] ?? -1];
    return (
      <div
        key={column.requirement.code}
        {...as('gridcell', { 'aria-colindex': index + 2, 'aria-label': labelOf(row, index) })}
        data-place={`${number} ${index}`}
        tabIndex={hand === index ? 0 : -1}
        className={`${styles.cell} ${shown?.look ?? ''}`}
      >
        {shown?.sign}
      </div>
    );
  });

/** One unit across all requirements. */
export const MatrixRow = memo(({ row, number, height, columns, labelOf, hand }: Props) => {
  const { unit, met, all } = row;
  const path = unit.level === 'town' ? `/towns/${unit.id}` : `/units/${unit.id}`;
  return (
    <div
      {...as('row', { 'aria-rowindex': number + 2 })}
      className={styles.row}
      style={{ height, top: number * height }}
    >
      <div {...as('rowheader', { 'aria-colindex': 1 })} className={styles.unit}>
        <Link
          to={path}
          data-place={`${number} -1`}
          tabIndex={hand === -1 ? 0 : -1}
          title={unit.name}
          className={styles.name}
        >
          {shortName(unit.name)}
        </Link>
        {unit.level === 'village' && <span className={styles.town}>{unit.parentName}</span>}
        <span className={styles.met} data-all={met === all}>
          {met}/{all}
        </span>
      </div>
      <Cells row={row} number={number} columns={columns} labelOf={labelOf} hand={hand} />
    </div>
  );
});
MatrixRow.displayName = 'MatrixRow';
