import { sql } from 'kysely';
import { districtTimeZone } from '#platform/clock.ts';
import { weekday } from '#platform/dates/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { timeIn } from '../rules/district-day.ts';
import { openNow } from './parts.ts';

/** Centres in use today whose organisation is in force. */
export const inUseToday = ({ today }: Reading) => sql<boolean>`
  ${today}::date between centre.from_on and coalesce(centre.until_on, 'infinity')
  and ${today}::date between unit.from_on and coalesce(unit.until_on, 'infinity')`;

/** The stretches promised to `centre` for today: those of its exception day, else those of the week in force. */
const promisedToday = ({ today }: Reading) => sql`(
  select hours.opens, hours.closes
  from centres.exception_day unlike
  join centres.exception_hours hours on hours.exception_day_id = unlike.id
  where unlike.centre_id = centre.id and unlike.on_date = ${today}::date and unlike.withdrawn_at is null
  union all
  select usual.opens, usual.closes from centres.promised_hours usual
  where usual.centre_id = centre.id and usual.weekday = ${weekday(today)}
    and ${today}::date between usual.from_on and coalesce(usual.until_on, 'infinity')
    and not exists (
      select from centres.exception_day unlike
      where unlike.centre_id = centre.id and unlike.on_date = ${today}::date and unlike.withdrawn_at is null))`;

/** Whether `centre` is promised to be open now and nobody has closed it since this stretch began. */
const openByPromise = (reading: Reading) => {
  const time = timeIn(reading.now, districtTimeZone);
  return sql<boolean>`exists (
    select from ${promisedToday(reading)} stretch
    where ${time}::time >= stretch.opens and ${time}::time < stretch.closes
      and not exists (
        select from centres.opening_session over
        where over.centre_id = centre.id and over.on_date = ${reading.today}::date and over.struck_at is null
          and (over.closed_at at time zone ${districtTimeZone})::time > stretch.opens))`;
};

/** How it is known that `centre` is open now, or null when it is not. */
export const openBy = (reading: Reading) => sql<'keeper' | 'promise' | null>`
  case when ${openNow(reading)} then 'keeper' when ${openByPromise(reading)} then 'promise' end`;

/** The town that `unit` (with its parent `above`) belongs to: itself, or the one above a village. */
export const town = sql`case unit.level when 'town' then unit.code when 'village' then above.code end as "townCode",
  case unit.level when 'town' then unit.name when 'village' then above.name end as "townName"`;

/** The profile of a `centre` that lists and pages share. */
export const publicProfile = (reading: Reading) => sql`
  centre.id, centre.name, centre.organisation_id as "organisationId", unit.name as "organisationName",
  unit.kind as "organisationKind", unit.level, ${town}, centre.address, centre.demonstration,
  ${openBy(reading)} as "openBy"`;

export const publicTables = sql`
  centres.centre
  join organisations.unit on unit.id = centre.organisation_id
  left join organisations.unit above on above.id = unit.parent_id`;
