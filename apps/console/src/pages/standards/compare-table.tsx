import { Link } from 'react-router';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';
import styles from './compare-page.module.css';
import type { Compared, Side, Town } from './comparison.ts';
import { sayMeasure, useBoth } from './names.ts';

type Props = { one: Town; other: Town; rows: readonly Compared[] };

/** Requirement by requirement, one town beside the other; a phone shows each requirement as a card of two halves. */
export const CompareTable = ({ one, other, rows }: Props) => {
  const { t } = useWords();
  const both = useBoth();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('standards.requirement')}</th>
          <th scope="col">{one.unit.unit.name}</th>
          <th scope="col">{other.unit.unit.name}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.requirement.code} className={row.differs ? styles.differs : ''}>
            <th scope="row">
              <Link to={`/requirements/${row.requirement.code}`}>{both(row.requirement.name)}</Link>
              {row.differs && <span className={styles.flag}>{t('standards.compare.differs')}</span>}
            </th>
            <SideCell town={one} side={row.one} against={row.other} row={row} />
            <SideCell town={other} side={row.other} against={row.one} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
};

type CellProps = { town: Town; side: Side; against: Side; row: Compared };

const SideCell = ({ town, side, against, row }: CellProps) => {
  const { t, language } = useWords();
  const { unit } = town.unit;
  const { requirement } = row;
  const { own, met, asked } = side;
  const share = asked === 0 ? 0 : met / asked;
  const ahead = asked > 0 && against.asked > 0 && share > against.met / against.asked;
  return (
    <td>
      <span className={styles.short}>{unit.name}</span>
      {own && (
        <Link
          className={styles.own}
          to={`/evidence?organisation=${unit.id}&requirement=${requirement.code}&period=${own.from}`}
        >
          <VerdictMark verdict={own.verdict} />{' '}
          {own.value !== null && (
            <span className="figure">{sayMeasure(own.value, requirement.unit, language)}</span>
          )}
        </Link>
      )}
      {asked > 0 && (
        <span className={styles.villages}>
          <span className={styles.bar} aria-hidden="true">
            <span style={{ inlineSize: `${100 * share}%` }} />
          </span>
          <span className={ahead ? `figure ${styles.ahead}` : 'figure'}>
            {t('standards.compare.villages', { met, asked })}
          </span>
        </span>
      )}
      {!own && asked === 0 && <span className="faint">{t('standards.notJudged')}</span>}
    </td>
  );
};
