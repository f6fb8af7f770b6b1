import { sql } from 'kysely';
import { readPhoto } from '#modules/files/index.ts';
import { addDays, weekday } from '#platform/dates/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { daysOf } from '../rules/exception.ts';
import { minutesIn, type Promised, promisedOn } from '../rules/hours.ts';
import { holdsOn } from '../rules/span.ts';
import { exceptionsBetween, promisesBetween, standing } from '../store/hours.ts';
import { daysBetween } from './calendar.ts';
import { papersOf, spacesOf } from './furnishing.ts';
import { localTime } from './parts.ts';
import { type PublicProfile, todayOf } from './public-centres.ts';
import { inUseToday, publicProfile, publicTables } from './public-parts.ts';

/** How far ahead days unlike others are told. */
const daysAhead = 60;

type Whole = PublicProfile & {
  summary: string;
  floorAreaM2: number | null;
  longitude: number | null;
  latitude: number | null;
  openSince: string | null;
  photos: string[];
};

const findWhole = async (reading: Reading, id: string): Promise<Whole> => {
  const { rows } = await sql<Whole>`
    select ${publicProfile(reading)}, centre.summary, centre.floor_area_m2 as "floorAreaM2", centre.longitude,
      centre.latitude,
      (select ${localTime('going.opened_at', 'going.on_date')} from centres.opening_session going
        where going.centre_id = centre.id and going.on_date = ${reading.today}::date and going.closed_at is null
          and going.struck_at is null limit 1) as "openSince",
      array(select hung.file_id from centres.centre_photo hung
        where hung.centre_id = centre.id order by hung.position, hung.file_id) as photos
    from ${publicTables} where centre.id = ${id} and ${inUseToday(reading)}`.execute(reading.db);
  return rows[0] ?? refuse(refusals.notFound());
};

const weekOf = (promises: readonly Promised[], today: string) => {
  const inForce = promises.filter((promise) => holdsOn(promise, today));
  return [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    weekday: day,
    stretches: inForce
      .filter((promise) => promise.weekday === day)
      .map(({ opens, closes }) => ({ opens, closes })),
  }));
};

const said = (stretches: readonly { opens: string; closes: string }[]) =>
  stretches.map(({ opens, closes }) => `${opens}-${closes}`).join();

/** The days from today on that are not like their weekday: by the calendar, by an exception, by a promise yet to come. */
const daysUnlike = async (reading: Reading, id: string, promises: readonly Promised[]) => {
  const { today } = reading;
  const untilOn = addDays(today, daysAhead);
  const [exceptions, calendar] = await Promise.all([
    exceptionsBetween(reading, [id], today, untilOn),
    daysBetween(reading, today, untilOn),
  ]);
  const unlike = standing(exceptions);
  const usual = weekOf(promises, today);
  return daysOf({ fromOn: today, untilOn }).flatMap((onDate) => {
    const day = calendar.find((known) => known.onDate === onDate);
    const exception = unlike.find((one) => one.onDate === onDate);
    const stretches = promisedOn(onDate, promises, unlike);
    const named = day?.kind === 'holiday' || day?.kind === 'exchanged-workday';
    const other = said(stretches) !== said(usual[weekday(onDate) - 1]?.stretches ?? []);
    if (!exception && !named && !other) return [];
    return [
      {
        onDate,
        weekday: weekday(onDate),
        dayKind: day?.kind ?? null,
        dayNameZh: day?.nameZh ?? null,
        dayNameEn: day?.nameEn ?? null,
        stretches,
        exception: exception ? { kind: exception.kind, reason: exception.reason } : null,
      },
    ];
  });
};

/** A centre as anybody may know it. Refuses one that is not in use today. */
export const showPublicCentre = async (reading: Reading, id: string) => {
  const whole = await findWhole(reading, id);
  const promises = await promisesBetween(reading, [id], reading.today, addDays(reading.today, daysAhead));
  const [today, spaces, papers, unlike] = await Promise.all([
    todayOf(reading, [id]),
    spacesOf(reading, id),
    papersOf(reading, id),
    daysUnlike(reading, id, promises),
  ]);
  const week = weekOf(promises, reading.today);
  return {
    ...whole,
    ...today(id),
    spaces: spaces
      .filter(({ inUse }) => inUse)
      .map(({ name, function: purpose, areaM2, capacity }) => ({
        name,
        function: purpose,
        areaM2,
        capacity,
      })),
    papers: papers.filter(({ inForce }) => inForce).map(({ kind, title }) => ({ kind, title })),
    week,
    minutesAWeek: minutesIn(week.flatMap(({ stretches }) => stretches)),
    daysUnlike: unlike,
  };
};

/** A photo of a centre in use today or of one of its spaces. */
export const showPublicPhoto = async (
  reading: Reading,
  { centreId, fileId }: { centreId: string; fileId: string },
  size: 'whole' | 'small',
) => {
  const { rows } = await sql`
    select centre.id from ${publicTables}
    where centre.id = ${centreId} and ${inUseToday(reading)} and (
      exists (select from centres.centre_photo hung where hung.centre_id = centre.id and hung.file_id = ${fileId})
      or exists (
        select from centres.space_photo hung join centres.space on space.id = hung.space_id
        where space.centre_id = centre.id and space.struck_at is null and hung.file_id = ${fileId}))`.execute(
    reading.db,
  );
  return rows.length > 0 ? readPhoto(reading, fileId, size) : refuse(refusals.notFound());
};
