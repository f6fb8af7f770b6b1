import { Link } from 'react-router';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import styles from './requirement-towns.module.css';
import type { RequirementAnswer } from './shapes.ts';

type Town = RequirementAnswer['byTown'][number];

const asked = ({ standing }: Town) => standing.met + standing.notMet + standing.noEvidence;
const shareOf = (town: Town) => (asked(town) === 0 ? 1 : town.standing.met / asked(town));

/** How each town does by one requirement, the worst first: a bar of met, not met and no evidence. */
export const RequirementTowns = ({ answer }: { answer: RequirementAnswer }) => {
  const { t } = useWords();
  return (
    <Sheet title={t('standards.byTown')}>
      <ul className={`plain-list ${styles.towns}`}>
        {answer.byTown
          .toSorted((one, other) => shareOf(one) - shareOf(other))
          .map((town) => (
            <li key={town.id} className={styles.town}>
              <Link to={`/towns/${town.id}`}>{town.name}</Link>
              <span className={styles.bar} aria-hidden="true">
                <span className={styles.met} style={{ flexGrow: town.standing.met }} />
                <span className={styles.notMet} style={{ flexGrow: town.standing.notMet }} />
                <span className={styles.noEvidence} style={{ flexGrow: town.standing.noEvidence }} />
              </span>
              <span className="figure" title={t('standards.standing', town.standing)}>
                <span aria-hidden="true">
                  ✓{town.standing.met} ✗{town.standing.notMet} ○{town.standing.noEvidence}
                </span>
                <span className="unseen">{t('standards.standing', town.standing)}</span>
              </span>
            </li>
          ))}
      </ul>
    </Sheet>
  );
};
