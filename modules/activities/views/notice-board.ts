import { sql } from 'kysely';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { missingElements } from '../rules.ts';

const daysAhead = 14;

type Centre = { centreId: string; centreName: string; organisationId: string; organisationName: string };

const findCentre = async (reading: Reading, id: string): Promise<Centre> => {
  const { rows } = await sql<Centre>`
    select centre.id as centre_id, centre.name as centre_name, centre.organisation_id, unit.name as organisation_name
    from centres.public_centre centre join organisations.unit on unit.id = centre.organisation_id
    where centre.id = ${id} and ${may(reading.actor, permissions.read, 'centre.organisation_id')}`.execute(
    reading.db,
  );
  return rows[0] ?? refuse(refusals.centreNotFound());
};

type Announced = {
  id: string;
  onDate: IsoDate;
  startsAt: Date;
  endsAt: Date;
  item: string;
  place: string;
  organiser: string;
  announcedOn: IsoDate | null;
  cancelled: boolean;
};

/** Cancelled sessions stay on the board if the public was told of them, so that nobody comes in vain. */
const sessionsAt = async (reading: Reading, centreId: string, fromOn: IsoDate, untilOn: IsoDate) => {
  const { rows } = await sql<Announced>`
    select session.id, session.on_date, session.starts_at, session.ends_at, programme.item, session.place,
      session.organiser, session.announced_on, session.state = 'cancelled' as cancelled
    from activities.session join activities.programme on programme.id = session.programme_id
    where session.centre_id = ${centreId} and session.on_date between ${fromOn}::date and ${untilOn}::date
      and session.struck_at is null
      and (session.state = 'planned' or (session.state = 'cancelled' and session.announced_on is not null))
    order by session.on_date, session.starts_at, session.id`.execute(reading.db);
  return rows.map(({ startsAt, endsAt, ...row }) => ({
    ...row,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    missing: missingElements(row),
  }));
};

type Standing = { id: string; item: string; usualTime: string; place: string; organiser: string };

const standingItems = async (reading: Reading, organisationId: string, on: IsoDate): Promise<Standing[]> => {
  const { rows } = await sql<Standing>`
    select id, item, usual_time, place, organiser from activities.programme
    where organisation_id = ${organisationId} and standing and free
      and ${on}::date between from_on and coalesce(until_on, 'infinity')
    order by item, id`.execute(reading.db);
  return rows;
};

/** What stands on the notice board of a centre: the sessions of the coming 14 days and the standing free items. */
export const showNoticeBoard = async (reading: Reading, id: string, fromOn: IsoDate = reading.today) => {
  const { organisationId, ...centre } = await findCentre(reading, id);
  const untilOn = addDays(fromOn, daysAhead - 1);
  const [sessions, standing] = await Promise.all([
    sessionsAt(reading, id, fromOn, untilOn),
    standingItems(reading, organisationId, fromOn),
  ]);
  return { ...centre, fromOn, untilOn, sessions, standing };
};
