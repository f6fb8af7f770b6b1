import { listPublicCentres } from '#modules/centres/contract/public.ts';
import { centreLevels } from '#modules/centres/rules/words.ts';
import { type Here, townOf } from '../here.ts';
import { type Ask, type Asked, page } from '../page.ts';
import { CentreList } from '../parts/centre-list.tsx';
import { Choices } from '../parts/choices.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { Pages, pageNumber } from '../parts/pages.tsx';
import { TownChoice } from '../parts/town-choice.tsx';
import { fill } from '../words/index.ts';

const size = 20;

const load = async (ask: Ask, asked: Asked, { town }: Here) => {
  const chosen = {
    kind: centreLevels.find((level) => level === asked.kind),
    open: asked.open === 'now' ? 'now' : undefined,
    search: asked.search?.trim().slice(0, 40) || undefined,
  };
  const number = pageNumber(asked.page);
  const listed = await ask(listPublicCentres, {
    query: {
      town,
      level: chosen.kind,
      search: chosen.search,
      openNow: chosen.open && 'true',
      page: number,
      pageSize: size,
    },
  });
  return { chosen, number, listed };
};

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here };

const title = (here: Here) => {
  const place = townOf(here)?.name;
  return place ? fill(here.words.centres.titleAt, { place }) : here.words.centres.title;
};

const Search = ({ data: { chosen }, here }: Props) => {
  const { centres } = here.words;
  const kept = { town: here.town, kind: chosen.kind, open: chosen.open };
  const hidden = { ...kept, edition: here.edition === 'elder' ? 'elder' : undefined };
  return (
    <search>
      <form action={here.link('/centres', { town: undefined }).split('?')[0]} method="get">
        {Object.entries(hidden).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <label>
          <span>{centres.search}</span>
          <input name="search" defaultValue={chosen.search} maxLength={40} placeholder={centres.searchHint} />
        </label>
        <button type="submit">{centres.find}</button>
      </form>
    </search>
  );
};

const Kinds = ({ data: { chosen }, here }: Props) => {
  const { centres, levels } = here.words;
  const link = (changed: Partial<Data['chosen']>) => here.link('/centres', { ...chosen, ...changed });
  return (
    <Choices
      label={centres.kind}
      choices={[
        { key: 'all', href: link({ kind: undefined }), name: centres.all, chosen: !chosen.kind },
        ...(['town', 'village'] as const).map((kind) => ({
          key: kind,
          href: link({ kind }),
          name: levels[kind],
          chosen: chosen.kind === kind,
        })),
        {
          key: 'open',
          href: link({ open: chosen.open ? undefined : 'now' }),
          name: centres.openOnly,
          chosen: chosen.open !== undefined,
        },
      ]}
    />
  );
};

const View = ({ data, here }: Props) => {
  const { centres } = here.words;
  const { chosen, listed, number } = data;
  const count = { count: listed.total, open: listed.openNow };
  return (
    <div className="wide">
      <header className="page-head">
        <h1>{title(here)}</h1>
        <p>{centres.says}</p>
        <TownChoice here={here} to="/centres" query={chosen} />
      </header>
      <div className="filters">
        <Kinds data={data} here={here} />
        <Search data={data} here={here} />
      </div>
      {listed.total === 0 ? (
        <Nothing title={centres.nothing} says={centres.nothingSays}>
          <p>
            <a className="button" href={here.link('/centres', { town: undefined })}>
              {centres.showAll}
            </a>
          </p>
        </Nothing>
      ) : (
        <>
          <p className="found">{fill(centres.found, count)}</p>
          <CentreList here={here} centres={listed.rows} />
          <Pages here={here} to="/centres" query={chosen} page={number} total={listed.total} size={size} />
        </>
      )}
    </div>
  );
};

export const centres = page({
  path: '/centres',
  query: ['kind', 'open', 'search', 'page'],
  load,
  title: (_, here) => title(here),
  says: (_, { words }) => words.centres.says,
  View,
});
