import { useSearchParams } from 'react-router';
import { DayField } from '../../parts/fields/day-field.tsx';
import { today } from '../../words/dates.ts';
import { useWords } from '../../words/index.ts';

/** The day one looks at: today, or one of the past with its tree and its verdicts. */
export const UnitDay = ({ on }: { on: string }) => {
  const { t } = useWords();
  const [, setParams] = useSearchParams();
  return (
    <div style={{ width: '11rem' }}>
      <DayField
        label={t('standards.on')}
        value={on}
        most={today()}
        clear={false}
        onChange={(day) => setParams(day && day !== today() ? { on: day } : {}, { replace: true })}
      />
    </div>
  );
};
