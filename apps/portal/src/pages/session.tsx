import { showPublicProgramme, showPublicSession } from '#modules/activities/contract/public.ts';
import type { Here } from '../here.ts';
import { type Ask, type Asked, page } from '../page.ts';
import { SessionDays } from '../parts/session-list.tsx';
import { Trail } from '../parts/trail.tsx';
import { fill } from '../words/index.ts';

const load = async (ask: Ask, { sessionId = '' }: Asked) => {
  const session = await ask(showPublicSession, { params: { sessionId } });
  const programme = await ask(showPublicProgramme, { params: { programmeId: session.programmeId } });
  return { session, others: programme.next.filter(({ id }) => id !== session.id).slice(0, 6) };
};

type Data = Awaited<ReturnType<typeof load>>;
type Props = { data: Data; here: Here };

const Where = ({ data: { session }, here }: Props) => (
  <>
    {session.centreId ? (
      <a href={here.link(`/centres/${session.centreId}`)}>{session.centreName}</a>
    ) : (
      <span>{session.organisationName}</span>
    )}{' '}
    {session.place}
  </>
);

const Facts = ({ data, here }: Props) => {
  const { words } = here;
  const { session } = data;
  return (
    <dl className="facts">
      <dt>{words.activities.where}</dt>
      <dd {...here.own}>
        <Where data={data} here={here} />
      </dd>
      <dt>{words.activities.organiser}</dt>
      <dd {...here.own}>{session.organiser || session.organisationName}</dd>
      <dt>{words.activities.category}</dt>
      <dd>{words.categories[session.category]}</dd>
      {session.theme !== 'other' && (
        <>
          <dt>{words.activities.theme}</dt>
          <dd>{words.themes[session.theme]}</dd>
        </>
      )}
      <dt>{words.activities.programme}</dt>
      <dd {...here.own}>
        <a href={here.link(`/programmes/${session.programmeId}`)}>{session.item}</a>
      </dd>
    </dl>
  );
};

/** The day and the hours, as large as a poster has them. */
const When = ({ data: { session }, here }: Props) => {
  const { dates } = here;
  const near = dates.nearName(session.onDate);
  return (
    <p className="when">
      <time dateTime={session.startsAt}>
        {near && <b>{near}</b>} <span>{dates.day(session.onDate)}</span>{' '}
        <strong>
          {dates.time(session.startsAt)}–{dates.time(session.endsAt)}
        </strong>
      </time>
    </p>
  );
};

const View = ({ data, here }: Props) => {
  const { activities } = here.words;
  const { session, others } = data;
  const cancelled = session.state === 'cancelled';
  const over = !cancelled && session.endsAt <= here.now;
  return (
    <div className="wide narrow">
      <header className="page-head">
        <Trail here={here} steps={[{ name: activities.title, href: here.link('/activities') }]} />
        <h1 className={cancelled ? 'cancelled' : undefined} {...here.own}>
          {session.item}
        </h1>
        <When data={data} here={here} />
        {cancelled && (
          <p className="warning">
            <b>{activities.cancelled}</b> {activities.cancelledSays}
          </p>
        )}
        {over && <p className="known">{activities.over}</p>}
      </header>
      <Facts data={data} here={here} />
      {session.summary && (
        <section>
          <h2>{activities.about}</h2>
          <p className="prose" {...here.own}>
            {session.summary}
          </p>
        </section>
      )}
      {!cancelled && !over && (
        <section>
          <h2>{activities.howToJoin}</h2>
          <p className="prose">{activities.howToJoinSays}</p>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h2>{activities.more}</h2>
          <SessionDays here={here} sessions={others} atCentre />
        </section>
      )}
    </div>
  );
};

export const session = page({
  path: '/sessions/:sessionId',
  load,
  title: ({ session: { item, onDate } }, { dates }) => `${item} ${dates.shortDay(onDate)}`,
  says: ({ session: { summary, item } }, { words }) =>
    fill(`${summary || item} {{free}}`, { free: words.activities.free }),
  View,
});
