import { sql } from 'kysely';
import { isViolationOf } from '#platform/database/violations.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from './refusals.ts';
import type { Category, State, Theme } from './rules.ts';

export type NewProgramme = {
  id: string;
  organisationId: string;
  centreId?: string | null;
  spaceId?: string | null;
  item: string;
  category: Category;
  theme: Theme;
  place?: string;
  organiser?: string;
  summary?: string;
  standing?: boolean;
  free?: boolean;
  usualTime?: string;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
  demonstration?: boolean;
};

export const insertProgramme = async (work: Work, added: NewProgramme): Promise<void> => {
  await work.db.insertInto('activities.programme').values(added).execute();
};

export const updateProgramme = async (
  work: Work,
  id: string,
  said: Omit<NewProgramme, 'id' | 'organisationId'>,
): Promise<void> => {
  await work.db.updateTable('activities.programme').set(said).where('id', '=', id).execute();
};

/** How many sessions that stand would lie outside these dates of their programme. */
export const countSessionsOutside = async (
  work: Work,
  programmeId: string,
  { fromOn, untilOn }: { fromOn: IsoDate; untilOn: IsoDate | null },
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from activities.session
    where programme_id = ${programmeId} and struck_at is null and state <> 'cancelled'
      and (on_date < ${fromOn}::date or on_date > ${untilOn}::date)`.execute(work.db);
  return rows[0]?.count ?? 0;
};

/** The first and last day on which a programme was held, if it ever was. */
export const daysHeld = async (work: Work, programmeId: string) => {
  const { rows } = await sql<{ fromOn: IsoDate | null; untilOn: IsoDate | null }>`
    select min(on_date) as from_on, max(on_date) as until_on from activities.session
    where programme_id = ${programmeId} and state = 'held' and struck_at is null`.execute(work.db);
  const { fromOn, untilOn } = rows[0] ?? {};
  return fromOn && untilOn ? { fromOn, untilOn } : undefined;
};

/** How many centres with this id the organisation has on a day: one or none. */
export const countCentres = async (
  work: Work,
  sought: { centreId: string; organisationId: string; onDate: IsoDate },
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from centres.public_centre
    where id = ${sought.centreId} and organisation_id = ${sought.organisationId}
      and coalesce(until_on, 'infinity') >= ${sought.onDate}::date`.execute(work.db);
  return rows[0]?.count ?? 0;
};

/** How many spaces with this id the organisation has in this centre: one or none. */
export const countSpaces = async (
  work: Work,
  sought: { spaceId: string; centreId: string | null; organisationId: string },
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from centres.space_in_use
    where id = ${sought.spaceId} and organisation_id = ${sought.organisationId}
      and centre_id = ${sought.centreId}`.execute(work.db);
  return rows[0]?.count ?? 0;
};

export type NewSession = {
  id: string;
  programmeId: string;
  organisationId: string;
  centreId: string | null;
  onDate: IsoDate;
  startsAt: Date;
  endsAt: Date;
  place: string;
  organiser: string;
  announcedOn: IsoDate | null;
  state: State;
  headCount?: number;
  note?: string;
  source?: 'recorded' | 'paper';
};

/** Turns the index that keeps a programme from having two sessions at one time into its refusal. */
const whenTwice = async <Result>(onDate: IsoDate, change: () => Promise<Result>): Promise<Result> => {
  try {
    return await change();
  } catch (trouble) {
    if (isViolationOf(trouble, 'session_once')) throw refusals.sessionTwice({ onDate });
    throw trouble;
  }
};

/** Adds sessions, one or a whole series, in one statement. */
export const insertSessions = (work: Work, added: readonly NewSession[]): Promise<void> =>
  whenTwice(added[0]?.onDate ?? '', async () => {
    const rows = added.map((session) => ({ ...session, recordedBy: work.actor.id, recordedAt: work.now }));
    await work.db.insertInto('activities.session').values(rows).execute();
  });

export type SessionChange = Partial<Omit<NewSession, 'id' | 'programmeId' | 'organisationId'>> & {
  cancelledReason?: string;
};

/** Changes a session; whoever changed it last stands as the one who recorded it, the audit has those before. */
export const updateSession = (work: Work, id: string, change: SessionChange): Promise<void> =>
  whenTwice(change.onDate ?? '', async () => {
    await work.db
      .updateTable('activities.session')
      .set({ ...change, recordedBy: work.actor.id, recordedAt: work.now })
      .where('id', '=', id)
      .execute();
  });

/** Notes on these sessions that the public is told of them today. */
export const markAnnounced = async (work: Work, ids: readonly string[]): Promise<void> => {
  await work.db
    .updateTable('activities.session')
    .set({ announcedOn: work.today })
    .where('id', 'in', [...ids])
    .execute();
};

export const markStruck = async (work: Work, id: string, reason: string): Promise<void> => {
  await work.db
    .updateTable('activities.session')
    .set({ struckAt: work.now, struckBy: work.actor.id, struckReason: reason })
    .where('id', '=', id)
    .execute();
};

export type Volunteering = { personId: string; minutes: number };

/** The volunteers of a session are now these: minutes are corrected, and whoever is no longer named is struck out. */
export const keepServices = async (
  work: Work,
  session: { id: string; organisationId: string; onDate: IsoDate },
  volunteers: readonly Volunteering[],
): Promise<void> => {
  await sql`
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(volunteers)}::text::jsonb) as said ("personId" uuid, minutes int)),
    struck as (
      update activities.service set struck_at = ${work.now}
      where session_id = ${session.id} and struck_at is null and person_id not in (select "personId" from said))
    insert into activities.service (session_id, person_id, organisation_id, on_date, minutes)
    select ${session.id}::uuid, "personId", ${session.organisationId}::uuid, ${session.onDate}::date, minutes from said
    on conflict (session_id, person_id) where struck_at is null
    do update set minutes = excluded.minutes, on_date = excluded.on_date`.execute(work.db);
};

/** The photos of a session are now these, in this order; the files themselves stay. */
export const keepPhotos = async (
  work: Work,
  sessionId: string,
  fileIds: readonly string[],
): Promise<void> => {
  await sql`
    with said as (
      select id::uuid, position from jsonb_array_elements_text(${JSON.stringify(fileIds)}::text::jsonb)
        with ordinality as said (id, position)),
    gone as (
      delete from activities.session_photo where session_id = ${sessionId} and file_id not in (select id from said))
    insert into activities.session_photo (session_id, file_id, position)
    select ${sessionId}::uuid, id, position from said
    on conflict (session_id, file_id) do update set position = excluded.position`.execute(work.db);
};

/** The programme of an organisation that bears this name for this service on a day, if there is one. */
export const findSameProgramme = async (
  work: Work,
  sought: { organisationId: string; item: string; category: Category; onDate: IsoDate },
): Promise<string | undefined> => {
  const { rows } = await sql<{ id: string }>`
    select id from activities.programme
    where organisation_id = ${sought.organisationId} and item = ${sought.item} and category = ${sought.category}
      and ${sought.onDate}::date between from_on and coalesce(until_on, 'infinity')
    order by id limit 1`.execute(work.db);
  return rows[0]?.id;
};

type HeldThatDay = { id: string; item: string; centreId: string; startsAt: Date; endsAt: Date };

/** The sessions that were held in a centre on a day and stand. */
export const heldThatDay = async (work: Work, centreId: string, onDate: IsoDate): Promise<HeldThatDay[]> => {
  const { rows } = await sql<HeldThatDay>`
    select id, item, centre_id, starts_at, ends_at from activities.held_session
    where centre_id = ${centreId} and on_date = ${onDate}::date order by starts_at`.execute(work.db);
  return rows;
};
