import { Tag } from 'antd';
import type { showProposal } from '#modules/standards/contract/adoption.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import { Sheet } from '../../../parts/sheet.tsx';
import { useDates } from '../../../words/dates.ts';
import { useWords } from '../../../words/index.ts';
import { useBoth } from '../names.ts';
import styles from './adoption.module.css';

type All = AnswerOf<typeof showProposal>['differences'];
type Difference = All['standard'][number];
type Kind = All['requirements'][number]['kind'];

const colourOf: Record<Kind, string> = { new: 'success', dropped: 'error', changed: 'processing' };

/** What a proposed version says otherwise, requirement by requirement. */
export const Differences = ({ differences }: { differences: All }) => {
  const { t } = useWords();
  const both = useBoth();
  const nothing = differences.standard.length + differences.requirements.length === 0;
  return (
    <Sheet title={t('adoption.differences')}>
      {nothing && <p>{t('adoption.same')}</p>}
      <DifferenceList differences={differences.standard} />
      <ul className={`plain-list ${styles.list}`}>
        {differences.requirements.map(({ code, name, kind, differences: own }) => (
          <li key={code} className={styles.changed}>
            <div className={styles.changedName}>
              {both(name)} <Tag color={colourOf[kind]}>{t(`adoption.kinds.${kind}`)}</Tag>
            </div>
            <DifferenceList differences={own} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
};

const DifferenceList = ({ differences }: { differences: readonly Difference[] }) => {
  const { t } = useWords();
  if (differences.length === 0) return null;
  return (
    <dl className={styles.differences}>
      {differences.map((difference) => (
        <DifferenceLine
          key={`${difference.about} ${difference.from}`}
          difference={difference}
          label={t(`adoption.abouts.${difference.about}`)}
        />
      ))}
    </dl>
  );
};

const DifferenceLine = ({ difference, label }: { difference: Difference; label: string }) => {
  const { t } = useWords();
  const both = useBoth();
  const dates = useDates();
  const { before, after, from } = difference;
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {from && <span className="faint">{t('adoption.since', { from: dates.shortDay(from) })} </span>}
        {before && <del className={styles.old}>{both(before)}</del>}
        {before && after && ' → '}
        {after && <ins className={styles.fresh}>{both(after)}</ins>}
      </dd>
    </>
  );
};
