import { sql } from 'kysely';
import { findOrganisation } from '#modules/organisations/index.ts';
import { districtTimeZone } from '#platform/clock.ts';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { timeIn } from '../rules/district-day.ts';
import { daysOf } from '../rules/exception.ts';
import { promisedOn } from '../rules/hours.ts';
import { exceptionsBetween, promisesBetween, standing } from '../store/hours.ts';
import { type ListedOpening, openingColumns, openingTables } from './openings.ts';
import { beneathUnit, openNow } from './parts.ts';

const firstOnes = 20;
const daysWithoutRecord = 7;
const daysLeftOpen = 30;

type Centre = {
  centreId: string;
  centreName: string;
  organisationId: string;
  organisationName: string;
  fromOn: IsoDate;
  open: boolean;
  /** The days since `firstOn` on which it was opened. */
  openedOn: IsoDate[];
};

const findCentres = async (reading: Reading, organisationId: string, firstOn: IsoDate): Promise<Centre[]> => {
  const { rows } = await sql<Centre>`
    select centre.id as "centreId", centre.name as "centreName", centre.organisation_id as "organisationId",
      unit.name as "organisationName", centre.from_on as "fromOn", ${openNow(reading)} as open,
      array(
        select distinct opening.on_date::text from centres.opening_session opening
        where opening.centre_id = centre.id and opening.on_date >= ${firstOn}::date
          and opening.struck_at is null) as "openedOn"
    from centres.centre join organisations.unit on unit.id = centre.organisation_id
    where ${beneathUnit(organisationId)} and ${may(reading.actor, permissions.read, 'centre.organisation_id')}
      and ${reading.today}::date between centre.from_on and coalesce(centre.until_on, 'infinity')
    order by unit.code`.execute(reading.db);
  return rows;
};

/** What each centre promised on each day of a stretch, the latest day first. */
const promisedDays = async (reading: Reading, centres: readonly Centre[], firstOn: IsoDate) => {
  const { today } = reading;
  const ids = centres.map(({ centreId }) => centreId);
  const [promises, exceptions] = await Promise.all([
    promisesBetween(reading, ids, firstOn, today),
    exceptionsBetween(reading, ids, firstOn, today),
  ]);
  const promisesOf = Map.groupBy(promises, ({ centreId }) => centreId);
  const exceptionsOf = Map.groupBy(standing(exceptions), ({ centreId }) => centreId);
  const days = daysOf({ fromOn: firstOn, untilOn: today }).toReversed();
  return days.flatMap((onDate) =>
    centres.map((centre) => ({
      centre,
      onDate,
      promised: promisedOn(
        onDate,
        promisesOf.get(centre.centreId) ?? [],
        exceptionsOf.get(centre.centreId) ?? [],
      ),
    })),
  );
};

type PromisedDay = Awaited<ReturnType<typeof promisedDays>>[number];

const some = (days: readonly PromisedDay[]) => ({
  total: days.length,
  rows: days.slice(0, firstOnes).map(({ centre, onDate, promised }) => {
    const { centreId, centreName, organisationId, organisationName } = centre;
    return { centreId, centreName, organisationId, organisationName, onDate, promised };
  }),
});

const findLeftOpen = async (reading: Reading, organisationId: string) => {
  const { rows } = await sql<ListedOpening & { total: number }>`
    select ${openingColumns(reading)}, (count(*) over ())::int as total ${openingTables}
    where ${beneathUnit(organisationId)} and ${may(reading.actor, permissions.read, 'opening.organisation_id')}
      and opening.on_date >= ${addDays(reading.today, -daysLeftOpen)}::date
      and opening.struck_at is null and opening.corrected_reason is null
      and (opening.closed_by_program or (opening.closed_at is null and opening.on_date < ${reading.today}::date))
    order by opening.opened_at desc, opening.id limit ${firstOnes}`.execute(reading.db);
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, ...opening }) => opening) };
};

/** What waits to be looked at in the opening of centres: not open though promised, days without a record, left open. */
export const listWaitingCentres = async (reading: Reading, organisationId: string) => {
  await findOrganisation(reading, permissions.read, organisationId);
  const { today, now } = reading;
  const time = timeIn(now, districtTimeZone);
  const firstOn = addDays(today, -daysWithoutRecord);
  const centres = await findCentres(reading, organisationId, firstOn);
  const days = await promisedDays(reading, centres, firstOn);
  const isNow = ({ onDate, promised }: PromisedDay) =>
    onDate === today && promised.some(({ opens, closes }) => opens <= time && time < closes);
  const isWithoutRecord = ({ centre, onDate, promised }: PromisedDay) =>
    onDate < today && onDate >= centre.fromOn && promised.length > 0 && !centre.openedOn.includes(onDate);
  return {
    notOpen: some(days.filter((day) => isNow(day) && !day.centre.open)),
    withoutRecord: some(days.filter(isWithoutRecord)),
    leftOpen: await findLeftOpen(reading, organisationId),
  };
};
