import { Link } from 'react-router';
import { showUnit } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictSign } from '../../parts/verdict-mark.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';
import { isBinding } from '../standards/matrix.ts';
import { sayNumber, shortUnit, useBoth } from '../standards/names.ts';
import type { UnitRequirement } from '../standards/requirement-list.tsx';
import styles from './today-page.module.css';

const terms = ['week', 'month', 'quarter', 'year'] as const;

/** What the running period still lacks; where none runs, what the last one lacked. */
const lackOf = ({ requirement, running, shown }: UnitRequirement) => {
  const judged = running ?? shown;
  if (!judged || !isBinding(requirement)) return undefined;
  return judged.verdict === 'not met' || judged.verdict === 'no evidence' ? judged : undefined;
};

/** What is still missing this week, this month, this quarter and this year, and how to mend each. */
export const Missing = ({ organisationId }: { organisationId: string }) => {
  const { t } = useWords();
  const asking = useAsk(showUnit, { params: { organisationId }, query: {} });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={5} />;
  const lacking = asking.data.requirements.filter((one) => lackOf(one));
  return (
    <Sheet title={t('today.missing')} aside={<Link to={`/units/${organisationId}`}>{t('today.all')}</Link>}>
      <p className="faint">{lacking.length === 0 ? t('today.nothingMissing') : t('today.missingSays')}</p>
      {terms.map((term) => {
        const own = lacking.filter(({ requirement }) => requirement.period === term);
        return own.length === 0 ? null : (
          <section key={term} aria-labelledby={`missing-${term}`}>
            <h3 id={`missing-${term}`} className={styles.term}>
              {t(`today.terms.${term}`)}
            </h3>
            <ul className="plain-list">
              {own.map((one) => (
                <Lack key={one.requirement.code} one={one} organisationId={organisationId} />
              ))}
            </ul>
          </section>
        );
      })}
    </Sheet>
  );
};

const Lack = ({ one, organisationId }: { one: UnitRequirement; organisationId: string }) => {
  const { t, language } = useWords();
  const both = useBoth();
  const judged = lackOf(one);
  if (!judged) return null;
  const { requirement } = one;
  const words = {
    value: sayNumber(judged.value),
    target: sayNumber(judged.target),
    unit: shortUnit(requirement.unit, language),
    bound: t(`standards.bounds.${requirement.mustBe}`),
  };
  const gap =
    judged.target !== null && requirement.mustBe === 'at least' ? judged.target - (judged.value ?? 0) : null;
  return (
    <li className={styles.lack}>
      <span className={styles.lackSign}>
        <VerdictSign verdict={judged.verdict} />
        <span className="unseen">{t(`standards.verdicts.${judged.verdict}`)}</span>
      </span>
      <div>
        <b>{both(requirement.name)}</b>{' '}
        {gap !== null && gap > 0 && (
          <span className={styles.gap}>{t('today.gap', { gap: sayNumber(gap), unit: words.unit })}</span>
        )}
        <p>{judged.value === null ? t('today.hasNothing', words) : t('today.has', words)}</p>
        <p className={styles.mend}>
          {both(requirement.howToMend)}{' '}
          <Link
            to={`/evidence?organisation=${organisationId}&requirement=${requirement.code}&period=${judged.from}`}
          >
            {t('today.see')}
          </Link>
        </p>
      </div>
    </li>
  );
};
