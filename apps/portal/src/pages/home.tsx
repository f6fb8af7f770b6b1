import { countPublicSessions, listPublicSessions } from '#modules/activities/contract/public.ts';
import { listPublicCentres, showPublicToday } from '#modules/centres/contract/public.ts';
import { addDays } from '#platform/dates/index.ts';
import { type Here, townOf } from '../here.ts';
import { type Ask, page } from '../page.ts';
import { CentreList } from '../parts/centre-list.tsx';
import { DayStrip } from '../parts/day-strip.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { SessionDays, SessionList } from '../parts/session-list.tsx';
import { TownChoice } from '../parts/town-choice.tsx';
import { fill } from '../words/index.ts';

/** How many of each the first page shows; the rest is a link away. */
const most = { today: 8, soon: 6, centres: 6 };

const load = async (ask: Ask, _: unknown, { today, town }: Here) => {
  const [day, now, soon, days, open] = await Promise.all([
    ask(showPublicToday),
    ask(listPublicSessions, { query: { town, untilOn: today, ahead: 'true', pageSize: most.today } }),
    ask(listPublicSessions, { query: { town, fromOn: addDays(today, 1), pageSize: most.soon } }),
    ask(countPublicSessions, { query: { town } }),
    ask(listPublicCentres, { query: { town, pageSize: most.centres, openNow: 'true' } }),
  ]);
  const all = await ask(listPublicCentres, {
    query: { town, pageSize: open.total === 0 ? most.centres : 1 },
  });
  return { day, now, soon, days, open, all };
};

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here };

const placeName = (here: Here) =>
  townOf(here)?.name ?? here.district.root?.name ?? here.words.frame.everywhere;

/** Three ridges in mist. */
const Hills = () => (
  <svg className="hills" viewBox="0 0 600 160" preserveAspectRatio="xMaxYMax slice" aria-hidden="true">
    <path d="M0 160c60-8 90-62 150-70s70 34 120 20 70-78 130-84 70 58 120 48 50-34 80-40v126z" opacity=".5" />
    <path d="M60 160c50-6 80-40 130-44s60 26 110 18 80-56 130-56 60 40 100 36 50-22 70-24v70z" opacity=".7" />
    <path d="M0 160c80-2 120-22 180-24s80 16 140 12 90-28 140-26 90 20 140 14v24z" />
  </svg>
);

const Greeting = ({ data, here }: Props) => {
  const { day, open, all, now } = data;
  const { words, dates, language } = here;
  const name = language === 'zh' ? day.dayNameZh : day.dayNameEn;
  const place = placeName(here);
  return (
    <header className="greeting">
      <h1>
        <span className="figure">{dates.shortDay(here.today)}</span>{' '}
        <span>{dates.longWeekday(here.today)}</span>
      </h1>
      <p className="calendar">
        {day.lunar && <span>{fill(words.home.lunar, { lunar: day.lunar })}</span>}
        {name && <b>{name}</b>}
      </p>
      <p>{fill(words.home.summary, { place, total: all.total, open: open.total, sessions: now.total })}</p>
      <TownChoice here={here} to="/" />
    </header>
  );
};

const Today = ({ data: { now, days }, here }: Props) => {
  const { home } = here.words;
  const whole = days.find(({ onDate }) => onDate === here.today)?.sessionCount ?? 0;
  if (now.total === 0)
    return <Nothing title={home.nothingToday} says={days.length > 0 ? home.nothingTodaySays : ''} />;
  return (
    <>
      <SessionList here={here} sessions={now.rows} />
      <p className="onward">
        <a href={here.link('/activities', { day: here.today })}>{fill(home.allToday, { count: whole })}</a>
      </p>
    </>
  );
};

const Soon = ({ data: { soon, days }, here }: Props) => {
  const { home } = here.words;
  if (days.length === 0 && soon.total === 0)
    return <Nothing title={home.nothingAhead} says={home.nothingAheadSays} />;
  return (
    <>
      <DayStrip here={here} days={days} query={{}} chosen={undefined} />
      <SessionDays here={here} sessions={soon.rows} />
    </>
  );
};

const Open = ({ data: { open, all }, here }: Props) => {
  const { home } = here.words;
  const place = townOf(here)?.name;
  return (
    <section aria-labelledby="open-now">
      <h2 id="open-now">{place ? fill(home.openNowAt, { place }) : home.openNow}</h2>
      {open.total === 0 && <Nothing title={home.noneOpen} says={home.noneOpenSays} />}
      <CentreList here={here} centres={open.total > 0 ? open.rows : all.rows} />
      <p className="onward">
        {open.total > 0 ? (
          <a href={here.link('/centres', { open: 'now' })}>{fill(home.allOpen, { count: open.total })}</a>
        ) : (
          <a href={here.link('/centres')}>{home.allCentres}</a>
        )}
      </p>
    </section>
  );
};

const View = ({ data, here }: Props) => {
  const { home } = here.words;
  return (
    <>
      <div className="banner">
        <Hills />
        <div className="wide">
          <Greeting data={data} here={here} />
        </div>
      </div>
      <div className="wide two">
        <div>
          <section aria-labelledby="today">
            <h2 id="today">{fill(home.todayAt, { place: placeName(here) })}</h2>
            <Today data={data} here={here} />
          </section>
          <section aria-labelledby="soon">
            <h2 id="soon">{home.soon}</h2>
            <Soon data={data} here={here} />
          </section>
        </div>
        <aside>
          <Open data={data} here={here} />
        </aside>
      </div>
    </>
  );
};

export const home = page({
  path: '/',
  load,
  title: (_, { words }) => words.home.title,
  says: (_, here) => fill(here.words.home.says, { district: here.district.root?.name ?? '' }),
  View,
});
