import { showTrainingRecord } from '#modules/training/contract/hours.ts';
import { useAsk } from '../../api/ask.ts';
import { DateText } from '../../parts/date-text.tsx';
import { ErrorNote } from '../../parts/error-note.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { RecordDrawer } from '../../parts/record-drawer.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { useWords } from '../../words/index.ts';

/** Everything one person attended, year by year. */
export const TrainingRecord = ({ personId, onClose }: { personId: string; onClose: () => void }) => {
  const { t } = useWords();
  const asking = useAsk(showTrainingRecord, { params: { personId } });
  const record = asking.data;
  return (
    <RecordDrawer
      open
      onClose={onClose}
      title={record ? `${record.name} · ${t('training.record')}` : t('training.record')}
    >
      {asking.error && <ErrorNote trouble={asking.error} again={() => asking.refetch()} />}
      {!record && !asking.error && <Waiting rows={6} />}
      {record?.attended.length === 0 && <NothingHere says={t('training.noRecord')} />}
      {record?.years.map(({ year, hours }) => (
        <section key={year} style={{ marginBottom: 20 }}>
          <h3>
            {year} · {t('training.hoursCount', { n: hours })}
          </h3>
          <ul className="plain-list">
            {record.attended
              .filter(({ onDate }) => onDate.startsWith(String(year)))
              .map((attended) => (
                <li key={attended.id} style={{ paddingBlock: 6, borderBottom: '1px solid var(--line)' }}>
                  <DateText day={attended.onDate} /> · {attended.title} ·{' '}
                  {t('training.hoursCount', { n: attended.hours })}
                  <div className="faint">
                    {t(`training.subjects.${attended.subject}`)} · {attended.organiserName}
                  </div>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </RecordDrawer>
  );
};
