import { type Expression, sql } from 'kysely';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Reading, Work } from '#platform/work/index.ts';
import type { SaidException } from '../rules/exception.ts';
import type { Promised, Stretch, WeeklyStretch } from '../rules/hours.ts';
import type { ExceptionKind } from '../rules/words.ts';

/** A time of day as 'HH:MM'. */
export const clock = (column: Expression<unknown>) => sql<string>`to_char(${column}, 'HH24:MI')`;

/** The weeks that centres promised and that hold anywhere between two days; without a last day, from the first on. */
export const promisesBetween = async (
  reading: Reading,
  centreIds: readonly string[],
  fromOn: IsoDate,
  untilOn: IsoDate | null,
): Promise<(Promised & { centreId: string })[]> => {
  if (centreIds.length === 0) return [];
  let found = reading.db
    .selectFrom('centres.promisedHours')
    .select((is) => [
      'centreId',
      'weekday',
      clock(is.ref('opens')).as('opens'),
      clock(is.ref('closes')).as('closes'),
      'fromOn',
      'untilOn',
    ])
    .where('centreId', 'in', centreIds)
    .where((is) => is.or([is('untilOn', 'is', null), is('untilOn', '>=', fromOn)]));
  if (untilOn) found = found.where('fromOn', '<=', untilOn);
  return found.orderBy('fromOn').orderBy('weekday').orderBy('opens').execute();
};

/** Replaces what is promised from a day on: what begins later is taken back, what goes on ends the day before. */
export const replaceWeek = async (
  work: Work,
  centre: { id: string; organisationId: string; untilOn: IsoDate | null },
  fromOn: IsoDate,
  week: readonly WeeklyStretch[],
): Promise<void> => {
  await work.db
    .deleteFrom('centres.promisedHours')
    .where('centreId', '=', centre.id)
    .where('fromOn', '>=', fromOn)
    .execute();
  await sql`
    update centres.promised_hours set until_on = ${fromOn}::date - 1
    where centre_id = ${centre.id} and (until_on is null or until_on >= ${fromOn}::date)`.execute(work.db);
  if (week.length === 0) return;
  const { organisationId, untilOn } = centre;
  const rows = week.map((stretch) => ({ ...stretch, centreId: centre.id, organisationId, fromOn, untilOn }));
  await work.db.insertInto('centres.promisedHours').values(rows).execute();
};

const stretchesOf = sql<Stretch[]>`coalesce((
  select json_agg(json_build_object(
    'opens', to_char(opens, 'HH24:MI'), 'closes', to_char(closes, 'HH24:MI')) order by opens)
  from centres.exception_hours hours where hours.exception_day_id = exception_day.id), '[]')`;

/** The exception days of centres between two days, each with its hours; those that were withdrawn too. */
export const exceptionsBetween = async (
  reading: Reading,
  centreIds: readonly string[],
  fromOn: IsoDate,
  untilOn: IsoDate,
) => {
  if (centreIds.length === 0) return [];
  const rows = await reading.db
    .selectFrom('centres.exceptionDay as exceptionDay')
    .select(['id', 'centreId', 'onDate', 'kind', 'reason', 'announcedOn', 'withdrawnAt', 'withdrawnReason'])
    .select(stretchesOf.as('stretches'))
    .where('centreId', 'in', centreIds)
    .where('onDate', '>=', fromOn)
    .where('onDate', '<=', untilOn)
    .orderBy('onDate')
    .orderBy('recordedAt')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as ExceptionKind }));
};

/** The exceptions that stand. */
export const standing = <Any extends { withdrawnAt: Date | null }>(exceptions: readonly Any[]): Any[] =>
  exceptions.filter(({ withdrawnAt }) => withdrawnAt === null);

/** Writes one exception day for each of these days; answers their ids. */
export const insertExceptions = async (
  work: Work,
  centre: { id: string; organisationId: string },
  days: readonly IsoDate[],
  said: SaidException & { reason: string },
): Promise<string[]> => {
  const { kind, reason, announcedOn } = said;
  const rows = days.map((onDate) => ({
    centreId: centre.id,
    organisationId: centre.organisationId,
    onDate,
    kind,
    reason,
    announcedOn,
    recordedBy: work.actor.id,
    recordedAt: work.now,
  }));
  const made = await work.db.insertInto('centres.exceptionDay').values(rows).returning('id').execute();
  const hours = made.flatMap(({ id }) =>
    said.stretches.map((stretch) => ({ exceptionDayId: id, ...stretch })),
  );
  if (hours.length > 0) await work.db.insertInto('centres.exceptionHours').values(hours).execute();
  return made.map(({ id }) => id);
};
