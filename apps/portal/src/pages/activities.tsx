import { countPublicSessions, listPublicSessions } from '#modules/activities/contract/public.ts';
import { type Category, categories } from '#modules/activities/rules.ts';
import { isIsoDate } from '#platform/dates/index.ts';
import { type Here, townOf } from '../here.ts';
import { type Ask, type Asked, page } from '../page.ts';
import { Choices } from '../parts/choices.tsx';
import { DayStrip } from '../parts/day-strip.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages, pageNumber } from '../parts/pages.tsx';
import { SessionDays } from '../parts/session-list.tsx';
import { TownChoice } from '../parts/town-choice.tsx';
import { fill } from '../words/index.ts';

const size = 20;

const dayOf = (said: string | undefined) =>
  said && isIsoDate(said) && said >= '2000-01-01' && said < '2200-01-01' ? said : undefined;
const categoryOf = (said: string | undefined) => categories.find((one) => one === said);

const load = async (ask: Ask, asked: Asked, { town, today }: Here) => {
  const chosen = { day: dayOf(asked.day), category: categoryOf(asked.category) };
  const number = pageNumber(asked.page);
  const about = { town, category: chosen.category };
  const days = chosen.day ? { fromOn: chosen.day, untilOn: chosen.day } : { fromOn: today };
  const [listed, byDay] = await Promise.all([
    ask(listPublicSessions, { query: { ...about, ...days, page: number, pageSize: size } }),
    ask(countPublicSessions, { query: about }),
  ]);
  return { chosen, number, listed, byDay };
};

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here };

const Kinds = ({ data: { chosen }, here }: Props) => {
  const { words } = here;
  const link = (category: Category | undefined) => here.link('/activities', { day: chosen.day, category });
  return (
    <Choices
      label={words.activities.byCategory}
      choices={[
        { key: 'all', href: link(undefined), name: words.activities.all, chosen: !chosen.category },
        ...categories.map((category) => ({
          key: category,
          href: link(category),
          name: words.categories[category],
          chosen: chosen.category === category,
        })),
      ]}
    />
  );
};

const Found = ({ data: { chosen, number, listed }, here }: Props) => {
  const { activities } = here.words;
  const query = { day: chosen.day, category: chosen.category };
  if (listed.total === 0)
    return (
      <Nothing title={activities.nothing} says={activities.nothingSays}>
        <p>
          <a className="button" href={here.link('/activities', { town: undefined })}>
            {activities.wholeDistrict}
          </a>
        </p>
      </Nothing>
    );
  return (
    <>
      <p className="found">{fill(activities.found, { count: listed.total })}</p>
      <SessionDays here={here} sessions={listed.rows} />
      <Pages here={here} to="/activities" query={query} page={number} total={listed.total} size={size} />
    </>
  );
};

const View = ({ data, here }: Props) => {
  const { activities } = here.words;
  const { chosen, byDay } = data;
  return (
    <div className="wide">
      <header className="page-head">
        <h1>{title(here)}</h1>
        <p>{activities.says}</p>
        <TownChoice here={here} to="/activities" query={{ day: chosen.day, category: chosen.category }} />
      </header>
      <div className="filters">
        <DayStrip here={here} days={byDay} query={{ category: chosen.category }} chosen={chosen.day} />
        {chosen.day && (
          <p>
            <a href={here.link('/activities', { category: chosen.category })}>{activities.allDays}</a>
          </p>
        )}
        <Kinds data={data} here={here} />
      </div>
      <Found data={data} here={here} />
    </div>
  );
};

const title = (here: Here) => {
  const place = townOf(here)?.name;
  return place ? fill(here.words.activities.titleAt, { place }) : here.words.activities.title;
};

export const activities = page({
  path: '/activities',
  query: ['day', 'category', 'page'],
  load,
  title: (_, here) => title(here),
  says: (_, { words }) => words.activities.says,
  View,
});
