import { showService } from '#modules/activities/contract/sessions.ts';
import { useAsk } from '../../api/ask.ts';
import { useWords } from '../../words/index.ts';
import { Part } from './part.tsx';

const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10;

/** How long a volunteer served, out of the sessions recorded. */
export const PersonService = ({ personId }: { personId: string }) => {
  const { t } = useWords();
  const { data } = useAsk(showService, { params: { personId } });
  if (!data) return null;
  return (
    <Part title={t('people.service')}>
      <p>{t('people.serviceTotal', { hours: hoursOf(data.totalMinutes) })}</p>
      <ul className="plain-list faint">
        {data.years.map(({ year, minutes, sessionCount }) => (
          <li key={year}>{t('people.serviceYear', { year, hours: hoursOf(minutes), n: sessionCount })}</li>
        ))}
      </ul>
    </Part>
  );
};
