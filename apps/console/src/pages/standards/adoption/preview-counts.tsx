import type { previewProposal } from '#modules/standards/contract/adoption.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { VerdictMark } from '../../../parts/verdict-mark.tsx';
import { useWords } from '../../../words/index.ts';
import { useBoth } from '../names.ts';
import styles from './adoption.module.css';

export type Count = AnswerOf<typeof previewProposal>['counts'][number];

/** Whether two counts are about the same change of the same requirement. */
export const sameCount = (a: Count | undefined, b: Count | undefined) =>
  a?.requirement === b?.requirement && a?.before === b?.before && a?.after === b?.after;

/** A verdict, or that nothing is asked. */
export const VerdictOrNot = ({ verdict }: { verdict: Count['before'] }) => {
  const { t } = useWords();
  return verdict ? (
    <VerdictMark verdict={verdict} />
  ) : (
    <span className="faint">{t('adoption.notAsked')}</span>
  );
};

type Props = { counts: readonly Count[]; chosen: Count | undefined; choose: (count: Count) => void };

/** How many turn from what to what, requirement by requirement; each leads to its units. */
export const PreviewCounts = ({ counts, chosen, choose }: Props) => {
  const { t } = useWords();
  const both = useBoth();
  return (
    <ul className={`plain-list ${styles.counts}`} aria-label={t('adoption.counts')}>
      {counts.map((count) => (
        <li key={`${count.requirement} ${count.before} ${count.after}`}>
          <button
            type="button"
            className={styles.count}
            aria-pressed={sameCount(count, chosen)}
            onClick={() => choose(count)}
          >
            <span>{both(count.name)}</span>
            <span className={styles.countLine}>
              <VerdictOrNot verdict={count.before} /> → <VerdictOrNot verdict={count.after} />
              <span className={`${styles.many} figure`}>{t('standards.units', { n: count.units })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
};
