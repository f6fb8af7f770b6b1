import { useState } from 'react';
import { exportPreview, previewProposal } from '#modules/standards/contract/adoption.ts';
import { useAsk } from '../../../api/ask.ts';
import { ErrorNote } from '../../../parts/error-note.tsx';
import { ExportButton } from '../../../parts/export-button.tsx';
import { DayField } from '../../../parts/fields/day-field.tsx';
import { Sheet } from '../../../parts/sheet.tsx';
import { Waiting } from '../../../parts/waiting.tsx';
import { useWords } from '../../../words/index.ts';
import styles from './adoption.module.css';
import { type Count, PreviewCounts, sameCount } from './preview-counts.tsx';
import { PreviewTurns } from './preview-turns.tsx';

/** Which verdicts a proposed version would change: counted, and unit by unit. */
export const Preview = ({ number, earliest }: { number: number; earliest: string }) => {
  const { t, language } = useWords();
  const [fromOn, setFromOn] = useState<string | null>(earliest);
  const [chosen, setChosen] = useState<Count>();
  const query = fromOn ? { fromOn } : {};
  const asking = useAsk(previewProposal, { params: { number }, query });
  const answer = asking.data;
  return (
    <>
      <Sheet
        title={t('adoption.preview')}
        aside={
          <ExportButton route={exportPreview} sent={{ params: { number }, query: { ...query, language } }} />
        }
      >
        <p className="faint">{t('adoption.previewSays')}</p>
        <div className={styles.asked}>
          <span aria-hidden>{t('adoption.previewFrom')}</span>
          <div className={styles.pick}>
            <DayField label={t('adoption.previewFrom')} value={fromOn} onChange={setFromOn} clear={false} />
          </div>
        </div>
        {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
        {asking.isFetching && (
          <p role="status" className="faint">
            {t('adoption.previewing')}
          </p>
        )}
        {asking.isPending && <Waiting rows={6} />}
        {answer && (
          <>
            <p>
              <b>
                {answer.turns.length === 0
                  ? t('adoption.turnsNone', { n: answer.unchanged })
                  : t('adoption.turnsSome', {
                      turns: answer.turns.length,
                      units: answer.units.length,
                      n: answer.unchanged,
                    })}
              </b>
            </p>
            <PreviewCounts
              counts={answer.counts}
              chosen={chosen}
              choose={(count) => setChosen(sameCount(count, chosen) ? undefined : count)}
            />
          </>
        )}
      </Sheet>
      {answer && answer.turns.length > 0 && (
        <Sheet flush>
          <PreviewTurns answer={answer} chosen={chosen} />
        </Sheet>
      )}
    </>
  );
};
