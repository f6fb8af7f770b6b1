import { Link } from 'react-router';
import { showUnit } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';
import styles from './district-page.module.css';
import { isBinding } from './matrix/matrix.ts';
import { sayMeasure, useBoth } from './names.ts';

/** The duties of the district itself, each with its number. */
export const DistrictCards = ({ districtId, on }: { districtId: string; on: string }) => {
  const { t, language } = useWords();
  const both = useBoth();
  const { data } = useAsk(showUnit, { params: { organisationId: districtId }, query: { on } });
  const shown = (data?.requirements ?? []).filter(
    ({ requirement, shown }) => isBinding(requirement) && shown,
  );
  if (shown.length === 0) return null;
  return (
    <section aria-label={t('standards.districtCards')} className={styles.cards}>
      {shown.map(({ requirement, shown }) => (
        <Link
          key={requirement.code}
          className={styles.card}
          to={`/evidence?organisation=${districtId}&requirement=${requirement.code}&period=${shown?.from}`}
        >
          <span className={styles.cardTitle}>
            {both(requirement.name)} <VerdictMark verdict={shown?.verdict ?? null} />
          </span>
          <span className={styles.cardValue}>
            {sayMeasure(shown?.value ?? null, requirement.unit, language)}{' '}
            <span className={styles.cardTarget}>
              {t(`standards.bounds.${requirement.mustBe}`)}{' '}
              {sayMeasure(requirement.target, requirement.unit, language)}
            </span>
          </span>
        </Link>
      ))}
    </section>
  );
};
