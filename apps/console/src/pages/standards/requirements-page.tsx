import { Tag } from 'antd';
import { Link } from 'react-router';
import { showStandards } from '#modules/standards/contract/standards.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { useAsk } from '../../api/ask.ts';
import { ErrorNote } from '../../parts/error-note.tsx';
import { PageHeader } from '../../parts/page-header.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { sayMeasure, useBoth } from './names.ts';
import styles from './requirements-page.module.css';

type Standard = AnswerOf<typeof showStandards>[number];

/** The standards in force: what is required, of whom, from where it comes. */
export const RequirementsPage = () => {
  const { t } = useWords();
  const asking = useAsk(showStandards, { query: {} });
  return (
    <>
      <PageHeader title={t('standards.requirementsTitle')} says={t('standards.requirementsSays')} />
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {asking.isPending && <Waiting rows={12} />}
      {asking.data?.map((standard) => (
        <StandardSheet key={standard.standard} standard={standard} />
      ))}
    </>
  );
};

const StandardSheet = ({ standard }: { standard: Standard }) => {
  const { t } = useWords();
  const both = useBoth();
  const dates = useDates();
  return (
    <Sheet
      title={both(standard.title)}
      aside={
        <span className="faint">
          {t('standards.version', { version: standard.version, from: dates.shortDay(standard.inForceFrom) })}
        </span>
      }
    >
      <p className="faint">{both(standard.answers)}</p>
      <ul className={`plain-list ${styles.list}`}>
        {standard.requirements.map((requirement) => (
          <RequirementCard key={requirement.code} requirement={requirement} />
        ))}
      </ul>
    </Sheet>
  );
};

const RequirementCard = ({ requirement }: { requirement: Standard['requirements'][number] }) => {
  const { t, language } = useWords();
  const both = useBoth();
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Link to={`/requirements/${requirement.code}`} className={styles.name}>
          {both(requirement.name)}
        </Link>
        <span className="faint">{t('standards.clause', { source: requirement.source })}</span>
      </div>
      <p>{both(requirement.says)}</p>
      <p className={styles.tags}>
        {requirement.appliesTo.map((level) => (
          <Tag key={level}>{t(`standards.levels.${level}`)}</Tag>
        ))}
        <Tag>{t(`standards.periods.${requirement.period}`)}</Tag>
        {requirement.target !== null && !requirement.optional && (
          <Tag color="processing">
            {t(`standards.bounds.${requirement.mustBe}`)}{' '}
            {sayMeasure(requirement.target, requirement.unit, language)}
          </Tag>
        )}
        {requirement.optional && <Tag>{t('standards.optional')}</Tag>}
        {requirement.comesWith && (
          <Tag>{t('standards.comesWith', { what: both(requirement.comesWith) })}</Tag>
        )}
      </p>
    </li>
  );
};
