import {
  listPublicSessions,
  listPublicStandingItems,
  type PublicSession,
} from '#modules/activities/contract/public.ts';
import { showPublicCentre } from '#modules/centres/contract/public.ts';
import { addDays } from '#platform/dates/index.ts';
import type { Here } from '../here.ts';
import { type Ask, type Asked, page } from '../page.ts';
import { Nothing } from '../parts/nothing.tsx';
import { sayWeek } from '../parts/open-state.tsx';
import { fill } from '../words/index.ts';

const daysShown = 14;

const load = async (ask: Ask, { centreId = '' }: Asked, { today }: Here) => {
  const centre = await ask(showPublicCentre, { params: { centreId } });
  const untilOn = addDays(today, daysShown - 1);
  const [sessions, standing] = await Promise.all([
    ask(listPublicSessions, { query: { centre: centreId, untilOn, pageSize: 50 } }),
    ask(listPublicStandingItems, { params: { organisationId: centre.organisationId } }),
  ]);
  return { centre, untilOn, sessions: sessions.rows, standing };
};

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here };

const Row = ({ session, here }: { session: PublicSession; here: Here }) => {
  const { dates, words } = here;
  return (
    <tr className={session.state === 'cancelled' ? 'cancelled' : undefined}>
      <th scope="row">
        {session.item}
        {session.state === 'cancelled' && <b>{words.board.cancelled}</b>}
      </th>
      <td className="figure" data-label={words.board.time}>
        {dates.day(session.onDate)} {dates.time(session.startsAt)}–{dates.time(session.endsAt)}
      </td>
      <td data-label={words.board.place}>{session.place}</td>
      <td data-label={words.board.organiser}>{session.organiser}</td>
    </tr>
  );
};

/** The four elements that the public is told before the day (notice 2.1): item, time, place, organiser. */
const Sessions = ({ data: { sessions }, here }: Props) => {
  const { board } = here.words;
  if (sessions.length === 0) return <Nothing title={board.nothing} says={board.nothingSays} />;
  return (
    <table className="notice-table">
      <thead>
        <tr>
          {(['item', 'time', 'place', 'organiser'] as const).map((name) => (
            <th key={name} scope="col">
              {board[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <Row key={session.id} session={session} here={here} />
        ))}
      </tbody>
    </table>
  );
};

const Standing = ({ data: { standing }, here }: Props) =>
  standing.length === 0 ? null : (
    <>
      <h2>{here.words.board.standing}</h2>
      <ul className="plain">
        {standing.map(({ id, item, usualTime, place }) => (
          <li key={id} {...here.own}>
            {[item, usualTime, place].filter(Boolean).join(here.language === 'zh' ? '，' : ', ')}
          </li>
        ))}
      </ul>
    </>
  );

const Hours = ({ data: { centre }, here }: Props) =>
  centre.minutesAWeek === 0 ? null : (
    <>
      <h2>{here.words.board.hours}</h2>
      <ul className="notice-hours figure">
        {sayWeek(here, centre.week).map(({ days, hours }) => (
          <li key={days}>
            <b>{days}</b> {hours}
          </li>
        ))}
      </ul>
    </>
  );

const View = ({ data, here }: Props) => {
  const { board } = here.words;
  const { centre, untilOn } = data;
  const span = { from: here.dates.shortDay(here.today), until: here.dates.shortDay(untilOn) };
  return (
    <div className="wide">
      <p className="on-screen">
        <a href={here.link(`/centres/${centre.id}`)}>{board.back}</a>{' '}
        <span className="faint">{board.printHint}</span>
      </p>
      <article className="notice">
        <header>
          <p>{centre.name}</p>
          <h1>{board.title}</h1>
          <p className="figure">{fill(board.span, span)}</p>
        </header>
        <Sessions data={data} here={here} />
        <Standing data={data} here={here} />
        <Hours data={data} here={here} />
        <p>{board.free}</p>
        <footer>
          <p>{centre.organisationName}</p>
          <p className="figure">{here.dates.shortDay(here.today)}</p>
        </footer>
      </article>
    </div>
  );
};

export const board = page({
  path: '/centres/:centreId/board',
  load,
  title: ({ centre }, { words }) => fill(words.board.at, { centre: centre.name }),
  View,
});
