import { listPublicSessions, listPublicStandingItems } from '#modules/activities/contract/public.ts';
import { showPublicCentre } from '#modules/centres/contract/public.ts';
import { listPublicBrands, listPublicTeams } from '#modules/people/contract/public.ts';
import type { Here } from '../here.ts';
import { type Ask, type Asked, page } from '../page.ts';
import { Brands } from '../parts/brands.tsx';
import { CentreHours } from '../parts/centre-hours.tsx';
import { Furnishing, Teams } from '../parts/furnishing.tsx';
import { Nothing } from '../parts/nothing.tsx';
import { nextTurn, OpenState } from '../parts/open-state.tsx';
import { SessionDays } from '../parts/session-list.tsx';
import { StandingItems } from '../parts/standing-items.tsx';
import { Trail } from '../parts/trail.tsx';
import { fill } from '../words/index.ts';

const load = async (ask: Ask, { centreId = '' }: Asked) => {
  const centre = await ask(showPublicCentre, { params: { centreId } });
  const { organisationId } = centre;
  const [teams, brands, ahead, standing] = await Promise.all([
    ask(listPublicTeams, { params: { organisationId } }),
    ask(listPublicBrands, { params: { organisationId } }),
    ask(listPublicSessions, { query: { centre: centreId, ahead: 'true', pageSize: 8 } }),
    ask(listPublicStandingItems, { params: { organisationId } }),
  ]);
  return { centre, teams, brands, ahead, standing };
};

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here };

/** How it is known: the keeper's tap, or only the calendar. */
const howKnown = ({ words }: Here, { openBy, openSince, exceptionToday }: Data['centre']): string => {
  if (openBy === 'keeper') return openSince ? fill(words.open.since, { time: openSince }) : '';
  if (exceptionToday) {
    const said = exceptionToday.kind === 'closed' ? words.open.closure : words.open.otherHours;
    return fill(said, { reason: exceptionToday.reason });
  }
  return openBy === 'promise' ? words.open.byPromise : '';
};

const Head = ({ data: { centre }, here }: Props) => {
  const { words } = here;
  const known = howKnown(here, centre);
  const photo = centre.photos[0];
  return (
    <header className="page-head with-photo">
      <div>
        <Trail
          here={here}
          steps={[
            { name: words.frame.centres, href: here.link('/centres', { town: undefined }) },
            ...(centre.townName && centre.townCode
              ? [{ name: centre.townName, href: here.link('/centres', { town: centre.townCode }) }]
              : []),
          ]}
        />
        <h1 {...here.own}>{centre.name}</h1>
        <p className="faint">
          <span>{words.levels[centre.level]}</span> <span {...here.own}>{centre.organisationName}</span>
        </p>
        <p className="open-line">
          <OpenState here={here} opening={centre} /> <span>{nextTurn(here, centre)}</span>
        </p>
        {known && <p className="known">{known}</p>}
        {centre.summary && <p {...here.own}>{centre.summary}</p>}
      </div>
      {photo && (
        <img
          src={`/api/public/centres/${centre.id}/photos/${photo}?size=small`}
          alt={fill(words.centre.photo, { name: centre.name })}
          width={320}
          height={213}
          loading="lazy"
        />
      )}
    </header>
  );
};

/** What helps a map to find it: the marks of a demonstration address are not part of it. */
const searched = ({ address, name }: Data['centre'], district: string) =>
  `${district}${address.replace(/（[^）]*）/g, '') || name}`;

const mapOf = ({ centre }: Data, { district }: Here) =>
  centre.longitude !== null && centre.latitude !== null
    ? `https://uri.amap.com/marker?${new URLSearchParams({ position: `${centre.longitude},${centre.latitude}`, name: centre.name })}`
    : `https://uri.amap.com/search?${new URLSearchParams({ keyword: searched(centre, district.root?.name ?? '') })}`;

const Way = ({ data, here }: Props) => {
  const { centre: words } = here.words;
  const { address, floorAreaM2 } = data.centre;
  return (
    <section aria-labelledby="way">
      <h2 id="way">{words.way}</h2>
      <dl className="facts">
        <dt>{words.address}</dt>
        <dd {...here.own}>{address || data.centre.organisationName}</dd>
        {floorAreaM2 !== null && (
          <>
            <dt>{words.area}</dt>
            <dd className="figure">{fill(words.squareMetres, { area: floorAreaM2 })}</dd>
          </>
        )}
      </dl>
      <p>
        <a href={mapOf(data, here)} rel="external noreferrer">
          {words.map}
        </a>
      </p>
      <p className="faint">{words.mapSays}</p>
    </section>
  );
};

const Ahead = ({ data: { ahead, centre }, here }: Props) => {
  const { centre: words } = here.words;
  return (
    <section aria-labelledby="ahead">
      <h2 id="ahead">{words.programme}</h2>
      {ahead.total === 0 ? (
        <Nothing title={words.noProgramme} says={words.noProgrammeSays} />
      ) : (
        <SessionDays here={here} sessions={ahead.rows} atCentre />
      )}
      <p className="onward">
        <a href={here.link(`/centres/${centre.id}/board`)}>{words.board}</a>{' '}
        <span className="faint">{words.boardSays}</span>
      </p>
    </section>
  );
};

const View = ({ data, here }: Props) => {
  const { centre, teams, brands, standing } = data;
  return (
    <div className="wide">
      <Head data={data} here={here} />
      <div className="two">
        <div>
          <Ahead data={data} here={here} />
          <StandingItems here={here} items={standing} />
          <Brands here={here} brands={brands} level={centre.level} />
          <Furnishing here={here} spaces={centre.spaces} papers={centre.papers} />
          <Teams here={here} teams={teams} />
        </div>
        <aside>
          <CentreHours here={here} centre={centre} />
          <Way data={data} here={here} />
          <p className="onward">
            <a href={here.link(`/organisations/${centre.organisationId}`)}>{here.words.centre.dutiesHere}</a>
          </p>
        </aside>
      </div>
    </div>
  );
};

export const centre = page({
  path: '/centres/:centreId',
  load,
  title: ({ centre: { name } }) => name,
  says: ({ centre: { name, summary } }) => summary || name,
  View,
});
