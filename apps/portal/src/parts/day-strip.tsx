import { addDays, weekday } from '#platform/dates/index.ts';
import type { Here } from '../here.ts';

type Props = {
  here: Here;
  days: readonly { onDate: string; sessionCount: number }[];
  query: Record<string, string | undefined>;
  chosen: string | undefined;
};

/** 今天、明天、周四: as little as a narrow box holds. */
const shortName = ({ dates, language, today }: Here, onDate: string) =>
  (language === 'zh' || onDate === today ? dates.nearName(onDate) : undefined) ??
  dates.weekday(weekday(onDate));

/** The coming two weeks as a row of days, each with how many sessions it has. */
export const DayStrip = ({ here, days, query, chosen }: Props) => {
  const { words, today } = here;
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
                <span>{shortName(here, onDate)}</span>
                <b>{Number(onDate.slice(8))}</b>
                <small>
                  {count > 0 ? count : words.home.none}
                  {count > 0 && (
                    <span className={here.language === 'en' ? 'unseen' : ''}>{words.home.sessions}</span>
                  )}
                </small>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
