import { LinkButton } from '../../../parts/link-button.tsx';
import { useWords } from '../../../words/index.ts';
import { sayNumber, shortUnit } from '../names.ts';
import type { Evidence } from '../shapes.ts';
import styles from './evidence-view.module.css';
import { useItemName } from './item-name.ts';

type Props = { evidence: Evidence; chosen: string | undefined; choose: (item: string | undefined) => void };

/** What is counted as one thing, summed: a day, a person, a team; one can be looked at alone. */
export const EvidenceItems = ({ evidence, chosen, choose }: Props) => {
  const { t, language } = useWords();
  const nameOf = useItemName();
  const { items, requirement } = evidence;
  return (
    <details className={styles.items} open={items.length <= 12}>
      <summary>
        {t('standards.items')} · {items.length}
      </summary>
      <ul className={`plain-list ${styles.itemList}`}>
        {items.map((one) => (
          <li key={one.item} className={one.counts ? '' : styles.gone} aria-current={chosen === one.item}>
            <LinkButton onClick={() => choose(chosen === one.item ? undefined : one.item)}>
              {nameOf(one)}
            </LinkButton>
            <span className="figure">
              {sayNumber(one.amount)}
              {requirement.countedAs === 'total' || requirement.countedAs === 'least per item'
                ? shortUnit(requirement.unit, language)
                : ''}{' '}
              <span className="faint">{t('standards.itemPieces', { n: one.pieces })}</span>
            </span>
            {!one.counts && <span className="faint">{t('standards.itemNotCounting')}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
};
