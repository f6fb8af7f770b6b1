import { Tag } from 'antd';
import { Link } from 'react-router';
import type { showUnit } from '#modules/standards/contract/verdicts.ts';
import type { Verdict } from '#modules/standards/rules/vocabulary.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { Sparkline } from '../../parts/sparkline.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import { sayMeasure, useBoth } from './names.ts';
import styles from './requirement-list.module.css';

export type UnitRequirement = AnswerOf<typeof showUnit>['requirements'][number];

const rank: Record<Verdict, number> = { 'not met': 0, 'no evidence': 1, met: 2, 'not yet in force': 3 };
const rankOf = ({ shown, requirement }: UnitRequirement) =>
  (requirement.comesWith ? 10 : 0) + (requirement.optional ? 5 : 0) + (shown ? rank[shown.verdict] : 4);

type Props = { unitId: string; requirements: readonly UnitRequirement[] };

/** Every requirement of a unit, what is missing first. */
export const RequirementList = ({ unitId, requirements }: Props) => (
  <ul className={`plain-list ${styles.list}`}>
    {requirements
      .toSorted((one, other) => rankOf(one) - rankOf(other))
      .map((one) => (
        <RequirementLine key={one.requirement.code} unitId={unitId} one={one} />
      ))}
  </ul>
);

const RequirementLine = ({ unitId, one }: { unitId: string; one: UnitRequirement }) => {
  const { t } = useWords();
  const both = useBoth();
  const { requirement, shown } = one;
  const missing = shown?.verdict === 'not met' || shown?.verdict === 'no evidence';
  return (
    <li className={styles.line}>
      <div className={styles.name}>
        <Link to={`/requirements/${requirement.code}`}>{both(requirement.name)}</Link>{' '}
        {requirement.optional && <Tag>{t('standards.optional')}</Tag>}
        <p className={styles.says}>{both(requirement.says)}</p>
      </div>
      <Standing unitId={unitId} one={one} />
      <Trend one={one} />
      {missing && (
        <p className={styles.mend}>
          {requirement.comesWith
            ? t('standards.comesWith', { what: both(requirement.comesWith) })
            : `${t('standards.howToMend')}：${both(requirement.howToMend)}`}
        </p>
      )}
    </li>
  );
};

const Standing = ({ unitId, one }: { unitId: string; one: UnitRequirement }) => {
  const { t, language } = useWords();
  const dates = useDates();
  const { requirement, shown, running } = one;
  if (!shown) return <div className={styles.standing}>{t('standards.notJudged')}</div>;
  const say = (measured: number | null) => sayMeasure(measured, requirement.unit, language);
  const evidence = `/evidence?organisation=${unitId}&requirement=${requirement.code}`;
  return (
    <div className={styles.standing}>
      <Link to={`${evidence}&period=${shown.from}`} className={styles.verdict}>
        <VerdictMark verdict={shown.verdict} />{' '}
        {shown.value !== null && <b className="figure">{say(shown.value)}</b>}
      </Link>
      {!requirement.optional && (
        <span className="faint figure">
          {t(`standards.bounds.${requirement.mustBe}`)} {say(requirement.target)}
        </span>
      )}
      <span className="faint">{dates.stretch(shown.from, shown.until)}</span>
      {running && running.from !== shown.from && (
        <Link to={`${evidence}&period=${running.from}`} className={styles.soFar}>
          {t('standards.soFar')} {say(running.value)}
        </Link>
      )}
    </div>
  );
};

const Trend = ({ one }: { one: UnitRequirement }) => {
  const { t, language } = useWords();
  const dates = useDates();
  const { requirement, trend } = one;
  if (requirement.comesWith || trend.length < 2) return <span />;
  return (
    <Sparkline
      label={t('standards.trend')}
      target={requirement.target}
      points={trend.map(({ from, until, value, verdict }) => ({
        when: from,
        value,
        verdict,
        says: `${dates.stretch(from, until)} ${sayMeasure(value, requirement.unit, language)} ${t(`standards.verdicts.${verdict}`)}`,
      }))}
    />
  );
};
