import { MomentText } from '../../parts/date-text.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useDates } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';
import styles from './evidence/evidence-view.module.css';
import { sayMeasure, useBoth } from './names.ts';
import type { Evidence } from './shapes.ts';

/** The verdict with its number, what was required and where that stands, and how to mend it. */
export const JudgementSummary = ({ evidence }: { evidence: Evidence }) => {
  const { t, language } = useWords();
  const both = useBoth();
  const dates = useDates();
  const { judgement, requirement, value } = evidence;
  const say = (measured: number | null) => sayMeasure(measured, requirement.unit, language);
  const moved = value !== null && judgement.value !== null && Math.abs(value - judgement.value) > 0.005;
  return (
    <div className={styles.summary}>
      <p className={styles.verdict}>
        <VerdictMark verdict={judgement.verdict} />
        <span className={styles.value}>{say(judgement.value)}</span>
        <span className="faint">
          {t(`standards.bounds.${requirement.mustBe}`)} {say(judgement.target)}
        </span>
      </p>
      <p className="faint">
        {dates.stretch(judgement.from, judgement.until)} ·{' '}
        {judgement.settled ? t('standards.settled') : t('standards.running')} · {t('standards.judgedAt')}{' '}
        <MomentText at={judgement.judgedAt} />
      </p>
      {moved && <p className={styles.moved}>{t('standards.recounted', { value: say(value) })}</p>}
      <p>
        {both(requirement.says)}{' '}
        <span className="faint">（{t('standards.clause', { source: requirement.source })}）</span>
      </p>
      {requirement.comesWith && (
        <p className="faint">{t('standards.comesWith', { what: both(requirement.comesWith) })}</p>
      )}
      {judgement.verdict !== 'met' && (
        <p className={styles.mend}>
          <b>{t('standards.howToMend')}：</b>
          {both(requirement.howToMend)}
        </p>
      )}
    </div>
  );
};
