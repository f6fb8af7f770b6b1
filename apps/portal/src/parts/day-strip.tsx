import { addDays, weekday } from '#platform/dates/index.ts';
import type { Here } from '../here.ts';
import { fill } from '../words/index.ts';

type Props = {
  here: Here;
  days: readonly { onDate: string; sessionCount: number }[];
  query: Record<string, string | undefined>;
  chosen: string | undefined;
};

/** The coming two weeks as a row of days, each with how many sessions it has. */
export const DayStrip = ({ here, days, query, chosen }: Props) => {
  const { words, dates, today } = here;
  const counts = new Map(days.map(({ onDate, sessionCount }) => [onDate, sessionCount]));
  const coming = Array.from({ length: 14 }, (_, at) => addDays(today, at));
  return (
    <nav className="day-strip" aria-label={words.activities.byDay}>
      <ol>
        {coming.map((onDate) => {
          const count = counts.get(onDate) ?? 0;
          return (
            <li key={onDate} className={weekday(onDate) > 5 ? 'rest' : undefined}>
              <a
                href={here.link('/activities', { ...query, day: onDate })}
                aria-current={onDate === chosen ? 'date' : undefined}
              >
                <span>{dates.nearName(onDate) ?? dates.weekday(weekday(onDate))}</span>
                <b>{Number(onDate.slice(8))}</b>
                <small>{count > 0 ? fill(words.home.count, { count }) : words.home.none}</small>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
