import { memo } from 'react';
import { Link } from 'react-router';
import { VerdictSign } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';
import { as } from './grid-roles.ts';
import { type Column, type Row, verdictOf } from './matrix.ts';
import styles from './matrix-grid.module.css';
import { sayNumber, shortName, shortUnit } from './names.ts';

type Props = {
  row: Row;
  number: number;
  height: number;
  columns: readonly Column[];
  /** The column in hand when this row is. */
  hand: number | undefined;
};

const tints = ['', styles.tintNotMet, styles.tintNoEvidence, ''];

const useLabel = () => {
  const { t, language } = useWords();
  return ({ unit, at }: Row, { requirement, shown }: Column) => {
    const verdict = verdictOf(shown.verdicts[at]);
    const value = shown.values[at] ?? null;
    const said = t('standards.cell', {
      unit: unit.name,
      requirement: requirement.name[language],
      verdict: verdict ? t(`standards.verdicts.${verdict}`) : t('standards.notJudged'),
    });
    if (value === null || shown.target === null) return said;
    return (
      said +
      t('standards.cellValue', {
        value: sayNumber(value),
        target: sayNumber(shown.target),
        bound: t(`standards.bounds.${requirement.mustBe}`),
        unit: shortUnit(requirement.unit, language),
      })
    );
  };
};

const Cells = ({ row, number, columns, hand }: Omit<Props, 'height'>) => {
  const labelOf = useLabel();
  return columns.map((column, index) => {
    const verdictNumber = column.shown.verdicts[row.at] ?? -1;
    const verdict = verdictOf(verdictNumber);
    const label = labelOf(row, column);
    return (
      <div
        key={column.requirement.code}
        {...as('gridcell', { 'aria-colindex': index + 2, 'aria-label': label })}
        title={label}
        data-place={`${number} ${index}`}
        tabIndex={hand === index ? 0 : -1}
        className={`${styles.cell} ${tints[verdictNumber] ?? ''}`}
      >
        {verdict && <VerdictSign verdict={verdict} />}
      </div>
    );
  });
};

/** One unit across all requirements. */
export const MatrixRow = memo(({ row, number, height, columns, hand }: Props) => {
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
      <Cells row={row} number={number} columns={columns} hand={hand} />
    </div>
  );
});
MatrixRow.displayName = 'MatrixRow';
