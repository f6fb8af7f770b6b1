import { showPublicProgramme } from '#modules/activities/contract/public.ts';
import type { Here } from '../here.ts';
import { type Ask, type Asked, page } from '../page.ts';
import { Nothing } from '../parts/nothing.tsx';
import { SessionDays } from '../parts/session-list.tsx';
import { Trail } from '../parts/trail.tsx';

const load = (ask: Ask, { programmeId = '' }: Asked) => ask(showPublicProgramme, { params: { programmeId } });

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here };

const factsOf = ({ words }: Here, programme: Data): [string, string][] => [
  [words.activities.category, words.categories[programme.category]],
  [words.activities.theme, programme.theme === 'other' ? '' : words.themes[programme.theme]],
  [words.activities.usualTime, programme.usualTime],
  [words.activities.where, programme.place],
  [words.activities.organiser, programme.organiser || programme.organisationName],
];

const View = ({ data: programme, here }: Props) => {
  const { activities } = here.words;
  const facts = factsOf(here, programme).filter(([, said]) => said !== '');
  return (
    <div className="wide narrow">
      <header className="page-head">
        <Trail here={here} steps={[{ name: activities.title, href: here.link('/activities') }]} />
        <h1 {...here.own}>{programme.item}</h1>
        <p className="tags">
          {programme.standing && <span className="kind">{activities.standing}</span>}
          {programme.free && <span className="kind">{activities.free}</span>}
        </p>
        {programme.summary && (
          <p className="prose" {...here.own}>
            {programme.summary}
          </p>
        )}
      </header>
      <dl className="facts">
        {facts.map(([name, said]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
        {programme.centreId && (
          <div>
            <dt>{here.words.frame.centres}</dt>
            <dd>
              <a href={here.link(`/centres/${programme.centreId}`)}>{programme.centreName}</a>
            </dd>
          </div>
        )}
      </dl>
      <section aria-labelledby="next">
        <h2 id="next">{activities.next}</h2>
        {programme.next.length === 0 ? (
          <Nothing title={activities.noNext} says={activities.noNextSays} />
        ) : (
          <SessionDays here={here} sessions={programme.next} atCentre />
        )}
      </section>
    </div>
  );
};

export const programme = page({
  path: '/programmes/:programmeId',
  load,
  title: ({ item }) => item,
  says: ({ summary, item }) => summary || item,
  View,
});
