import { Link } from 'react-router';
import { useWords } from '../../words/index.ts';
import { type Column, missedBy, type Row } from './matrix/matrix.ts';
import { shortName, useBoth } from './names.ts';
import styles from './unit-cards.module.css';

type Props = { rows: readonly Row[]; columns: readonly Column[]; townNamed?: boolean };

/** Units as cards: how many duties are met, and by name which are not. */
export const UnitCards = ({ rows, columns, townNamed = true }: Props) => (
  <ul className={`plain-list ${styles.cards}`}>
    {rows.map((row) => (
      <UnitCard key={row.unit.id} row={row} columns={columns} townNamed={townNamed} />
    ))}
  </ul>
);

const UnitCard = ({
  row,
  columns,
  townNamed,
}: {
  row: Row;
  columns: readonly Column[];
  townNamed: boolean;
}) => {
  const { t } = useWords();
  const both = useBoth();
  const { unit, at, met, all } = row;
  const missed = missedBy(columns, at);
  return (
    <li className={styles.card}>
      <Link to={unit.level === 'town' ? `/towns/${unit.id}` : `/units/${unit.id}`} className={styles.name}>
        {shortName(unit.name)}
      </Link>
      <span className={`figure ${missed.length === 0 ? styles.whole : styles.part}`}>
        {t('standards.metOf', { met, all })}
      </span>
      {townNamed && unit.level === 'village' && <span className={styles.town}>{unit.parentName}</span>}
      <ul className={`plain-list ${styles.missed}`} aria-label={t('standards.missing')}>
        {missed.map(({ requirement, shown }) => (
          <li key={requirement.code} className={shown.verdicts[at] === 1 ? styles.notMet : styles.noEvidence}>
            <Link
              to={`/evidence?organisation=${unit.id}&requirement=${requirement.code}&period=${shown.from}`}
            >
              <span aria-hidden="true">{shown.verdicts[at] === 1 ? '✗' : '○'}</span>
              <span className="unseen">
                {t(`standards.verdicts.${shown.verdicts[at] === 1 ? 'not met' : 'no evidence'}`)}
              </span>{' '}
              {both(requirement.name)}
            </Link>
          </li>
        ))}
      </ul>
    </li>
  );
};
