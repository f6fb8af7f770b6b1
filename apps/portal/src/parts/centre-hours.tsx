import type { showPublicCentre } from '#modules/centres/contract/public.ts';
import { weekday } from '#platform/dates/index.ts';
import type { AnswerOf } from '#platform/http/route.ts';
import type { Here } from '../here.ts';
import { fill } from '../words/index.ts';
import { sayStretches } from './open-state.tsx';

type Centre = AnswerOf<typeof showPublicCentre>;
type Props = { here: Here; centre: Centre };

const sayHours = (minutes: number) => String(Math.round(minutes / 6) / 10);

const Week = ({ here, centre }: Props) => (
  <table className="week">
    <caption>{here.words.centre.week}</caption>
    <tbody>
      {centre.week.map(({ weekday: day, stretches }) => (
        <tr key={day} className={day === weekday(here.today) ? 'is-today' : undefined}>
          <th scope="row">{here.dates.weekday(day)}</th>
          <td>
            {stretches.length > 0 ? sayStretches(here, stretches) : here.words.centre.closedDay}
            {day === weekday(here.today) && <b> {here.words.centres.today}</b>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const sayDay = ({ words, language }: Here, day: Centre['daysUnlike'][number]) => {
  const name = language === 'zh' ? day.dayNameZh : day.dayNameEn;
  const kind = day.dayKind === 'exchanged-workday' ? words.dayKinds[day.dayKind] : undefined;
  return [kind ?? name, day.exception?.reason].filter(Boolean).join(language === 'zh' ? '，' : ', ');
};

/** Holidays, closures and other hours of the coming two months. */
const Unlike = ({ here, centre }: Props) => {
  const { centre: words } = here.words;
  return (
    <>
      <h3>{words.unlike}</h3>
      {centre.daysUnlike.length === 0 && <p className="faint">{words.unlikeNone}</p>}
      <ul className="unlike">
        {centre.daysUnlike.map((day) => (
          <li key={day.onDate}>
            <time dateTime={day.onDate}>{here.dates.day(day.onDate)}</time>
            <b>{day.stretches.length > 0 ? sayStretches(here, day.stretches) : words.closed}</b>
            <span className="faint">{sayDay(here, day)}</span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** When a centre promises to be open: the week, and the days that are not like it. */
export const CentreHours = ({ here, centre }: Props) => {
  const { centre: words } = here.words;
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{words.hours}</h2>
      {centre.minutesAWeek === 0 ? (
        <p>{words.hoursUnknown}</p>
      ) : (
        <>
          <Week here={here} centre={centre} />
          <p className="faint">{fill(words.hoursAWeek, { hours: sayHours(centre.minutesAWeek) })}</p>
        </>
      )}
      <Unlike here={here} centre={centre} />
    </section>
  );
};
