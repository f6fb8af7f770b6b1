import type { PublicSession } from '#modules/activities/contract/public.ts';
import type { Here } from '../here.ts';

type Props = { here: Here; sessions: readonly PublicSession[]; atCentre?: boolean };

const stateOf = ({ words }: Here, { state, startsAt, endsAt }: PublicSession, now: string) => {
  if (state === 'cancelled') return words.activities.cancelled;
  if (endsAt <= now) return words.activities.over;
  return startsAt <= now ? words.activities.now : undefined;
};

const Line = ({ here, session, atCentre }: { here: Here; session: PublicSession; atCentre: boolean }) => {
  const { words, dates } = here;
  const state = stateOf(here, session, here.now);
  const cancelled = session.state === 'cancelled';
  return (
    <li className={cancelled ? 'session cancelled' : 'session'}>
      <time dateTime={session.startsAt}>
        {dates.time(session.startsAt)}
        <small>{dates.time(session.endsAt)}</small>
      </time>
      <div>
        <a href={here.link(`/sessions/${session.id}`)} {...here.own}>
          {session.item}
        </a>
        <p>
          {state && <b className="state">{state}</b>}
          <span className="kind">{words.categories[session.category]}</span>
          {!atCentre && <span {...here.own}>{session.centreName ?? session.organisationName}</span>}
          {session.place && <span {...here.own}>{session.place}</span>}
        </p>
      </div>
    </li>
  );
};

/** Sessions as a timetable: the time first, then what and where. `atCentre` leaves out the centre that is known already. */
export const SessionList = ({ here, sessions, atCentre = false }: Props) => (
  <ol className="sessions">
    {sessions.map((session) => (
      <Line key={session.id} here={here} session={session} atCentre={atCentre} />
    ))}
  </ol>
);

/** The same, day by day under the name of each day. */
export const SessionDays = ({ here, sessions, atCentre = false }: Props) => {
  const { dates } = here;
  return [...Map.groupBy(sessions, ({ onDate }) => onDate)].map(([onDate, ofDay]) => (
    <section className="day" key={onDate}>
      <h3>
        {dates.nearName(onDate) && <b>{dates.nearName(onDate)} </b>}
        {dates.day(onDate)}
      </h3>
      <SessionList here={here} sessions={ofDay} atCentre={atCentre} />
    </section>
  ));
};
