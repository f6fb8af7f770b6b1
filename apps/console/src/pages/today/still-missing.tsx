import { Link } from 'react-router';
import { showUnit } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { sayNumber, shortUnit, useBoth } from '../standards/names.ts';
import type { UnitRequirement } from '../standards/requirement-list.tsx';
import styles from './today.module.css';

/** The judgement that can still be mended: the running one where there is one. */
const nowOf = ({ running, shown }: UnitRequirement) => running ?? shown;

const isMissing = (one: UnitRequirement) => {
  const { requirement } = one;
  const now = nowOf(one);
  return !requirement.optional && !requirement.comesWith && now !== null && now.verdict !== 'met';
};

/** What this week, month, quarter and year still lack, in plain words, each with the way to mend it. */
export const StillMissing = ({ organisationId }: { organisationId: string }) => {
  const { t } = useWords();
  const asking = useAsk(showUnit, { params: { organisationId }, query: {} });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={4} />;
  const missing = asking.data.requirements.filter(isMissing);
  return (
    <Sheet title={t('today.missing')} aside={<Link to={`/units/${organisationId}`}>{t('today.all')}</Link>}>
      {missing.length === 0 && <p>✓ {t('today.nothingMissing')}</p>}
      <ul className={`plain-list ${styles.missing}`}>
        {missing.map((one) => (
          <Missing key={one.requirement.code} organisationId={organisationId} one={one} />
        ))}
      </ul>
    </Sheet>
  );
};

const Missing = ({ organisationId, one }: { organisationId: string; one: UnitRequirement }) => {
  const { t, language } = useWords();
  const dates = useDates();
  const both = useBoth();
  const { requirement } = one;
  const now = nowOf(one);
  if (!now) return null;
  const unit = shortUnit(requirement.unit, language);
  const evidence = `/evidence?organisation=${organisationId}&requirement=${requirement.code}&period=${now.from}`;
  return (
    <li>
      <Link to={evidence}>
        <b>{both(requirement.name)}</b>
      </Link>{' '}
      <VerdictMark verdict={now.verdict} />{' '}
      <span className="figure">
        {sayNumber(now.value)} / {sayNumber(now.target)}
        {unit}
      </span>{' '}
      <span className="faint">{dates.stretch(now.from, now.until)}</span>
      <p className="faint">
        {t('standards.howToMend')}：{both(requirement.howToMend)}
      </p>
    </li>
  );
};
