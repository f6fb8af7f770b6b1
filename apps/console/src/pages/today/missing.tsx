import { Link } from 'react-router';
import { showUnit } from '#modules/standards/contract/verdicts.ts';
import { daysBetween } from '#platform/dates/index.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictSign } from '../../parts/verdict-mark.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { useBoth } from '../standards/names.ts';
import { useLackWords } from './lack-words.ts';
import { type Lack, lacksOf, type Term, terms } from './lacks.ts';
import styles from './missing.module.css';
import { waysToMend } from './ways.ts';
import type { WeekAhead } from './week-ahead.ts';

type Props = {
  organisationId: string;
  title: string;
  /** Where every requirement of the unit stands. */
  all: string;
  week?: WeekAhead | undefined;
};

/** What is still missing this week, month, quarter and year and what must always be there, each with the way to mend it. */
export const Missing = ({ organisationId, title, all, week }: Props) => {
  const { t } = useWords();
  const asking = useAsk(showUnit, { params: { organisationId }, query: {} });
  if (asking.error && !asking.data)
    return <ErrorNote trouble={asking.error} again={() => asking.refetch()} />;
  if (!asking.data) return <Waiting rows={5} />;
  const lacks = lacksOf(asking.data.requirements, week);
  return (
    <Sheet title={title} aside={<Link to={all}>{t('today.all')}</Link>}>
      <p className="faint">{lacks.length === 0 ? t('today.nothingMissing') : t('today.missingSays')}</p>
      {terms.map((term) => (
        <TermOfLacks
          key={term}
          term={term}
          lacks={lacks.filter((lack) => lack.term === term)}
          organisationId={organisationId}
          week={week}
        />
      ))}
    </Sheet>
  );
};

type OfTerm = { term: Term; lacks: readonly Lack[]; organisationId: string; week: WeekAhead | undefined };

const TermOfLacks = ({ term, lacks, organisationId, week }: OfTerm) => {
  const { t } = useWords();
  const [first] = lacks;
  if (!first) return null;
  const daysLeft = daysBetween(today(), first.judged.until);
  const counts = term !== 'always' && term !== 'year';
  return (
    <section aria-labelledby={`missing-${term}`}>
      <h3 id={`missing-${term}`} className={styles.term}>
        {t(`today.terms.${term}`)}
        {counts && daysLeft >= 0 && (
          <span className={styles.left}>{t('today.daysLeft', { count: daysLeft + 1 })}</span>
        )}
      </h3>
      <ul className="plain-list">
        {lacks.map((lack) => (
          <LackLine key={lack.requirement.code} lack={lack} organisationId={organisationId} week={week} />
        ))}
      </ul>
    </section>
  );
};

type OfLack = { lack: Lack; organisationId: string; week: WeekAhead | undefined };

const LackLine = ({ lack, organisationId, week }: OfLack) => {
  const { t } = useWords();
  const both = useBoth();
  const { says, hint } = useLackWords();
  const { requirement, judged, onTrack } = lack;
  const { code } = requirement;
  const ways = waysToMend(code, organisationId);
  const hinted = hint(lack, week);
  return (
    <li className={onTrack ? `${styles.lack} ${styles.onTrack}` : styles.lack}>
      <span className={styles.sign}>
        <VerdictSign verdict={onTrack ? 'not yet in force' : judged.verdict} />
        <span className="unseen">
          {onTrack ? t('today.onTrack') : t(`standards.verdicts.${judged.verdict}`)}
        </span>
      </span>
      <div>
        <p className={styles.says}>{says(lack)}</p>
        {hinted && <p className={styles.hint}>{hinted}</p>}
        {ways.length === 0 && <p className={styles.hint}>{both(requirement.howToMend)}</p>}
        {!onTrack && (
          <p className={styles.ways}>
            {ways.map(({ word, path }) => (
              <Link key={word} to={path}>
                {t(`today.ways.${word}`)}
              </Link>
            ))}
            <Link
              className={styles.see}
              to={`/evidence?organisation=${organisationId}&requirement=${code}&period=${judged.from}`}
            >
              {t('today.see')}
            </Link>
          </p>
        )}
      </div>
    </li>
  );
};
