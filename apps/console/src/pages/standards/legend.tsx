import { verdicts } from '#modules/standards/rules/vocabulary.ts';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';

/** What the signs mean. */
export const Legend = () => {
  const { t } = useWords();
  return (
    <ul
      className="plain-list"
      aria-label={t('standards.legend')}
      style={{
        display: 'flex',
        flexWrap: 'wrap',
        gap: '4px 20px',
        padding: '10px 16px',
        borderTop: '1px solid var(--line)',
      }}
    >
      {verdicts.map((verdict) => (
        <li key={verdict}>
          <VerdictMark verdict={verdict} />
        </li>
      ))}
    </ul>
  );
};
