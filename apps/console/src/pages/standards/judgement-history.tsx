import { showHistory } from '#modules/standards/contract/verdicts.ts';
import { useAsk } from '../../api/ask.ts';
import { MomentText } from '../../parts/date-text.tsx';
import { Sheet } from '../../parts/sheet.tsx';
import { VerdictMark } from '../../parts/verdict-mark.tsx';
import { useWords } from '../../words/index.ts';
import { sayNumber } from './names.ts';
import type { EvidenceOf } from './shapes.ts';

/** What this judgement said before it changed; nothing when it never did. */
export const JudgementHistory = ({ of }: { of: EvidenceOf }) => {
  const { t } = useWords();
  const { data } = useAsk(showHistory, { query: of }, { when: of.periodFrom !== '' });
  if (!data || data.total === 0) return null;
  return (
    <Sheet title={t('standards.history')}>
      <ul className="plain-list">
        {data.rows.map((before) => (
          <li
            key={before.replacedAt}
            style={{ display: 'flex', flexWrap: 'wrap', gap: '0 16px', paddingBlock: 6 }}
          >
            <VerdictMark verdict={before.verdict} />
            <span>
              {t('standards.value')} {sayNumber(before.value)} / {t('standards.target')}{' '}
              {sayNumber(before.target)}
            </span>
            <span className="faint">
              <MomentText at={before.judgedAt} /> — <MomentText at={before.replacedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
};
