import { showToday } from '#modules/centres/contract/opening.ts';
import { useAsk } from '../../api/ask.ts';
import { Sheet } from '../../parts/sheet.tsx';
import { useWords } from '../../words/index.ts';
import styles from './today.module.css';

/** Who is on duty today and whether they came. */
export const TodaysDuty = ({ centreId }: { centreId: string }) => {
  const { t } = useWords();
  const asking = useAsk(showToday, { params: { centreId } });
  const duties = asking.data?.duties ?? [];
  return (
    <Sheet title={t('today.duty')}>
      {duties.length === 0 && <p className="faint">{t('today.nobody')}</p>}
      <ul className={`plain-list ${styles.people}`}>
        {duties.map(({ id, person, opens, closes, came }) => (
          <li key={id}>
            <b>{person.name}</b>{' '}
            <span className="figure faint">
              {opens}—{closes}
            </span>{' '}
            {came !== null && <span>{came ? `✓ ${t('today.came')}` : `✗ ${t('today.awaited')}`}</span>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
