import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';

/** The units with these ids and all that hang beneath them today. */
export const findSubtrees = async (db: Db, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct unit.id from organisations.unit
    join organisations.unit top on unit.path <@ top.path
    where top.id = any(${ids}::uuid[])`.execute(db);
  return rows.map(({ id }) => id);
};

/** Forgets running judgements of units that are gone by the end of the period; what is settled stays for ever. */
export const forgetRunningOfTheGone = async (db: Db): Promise<void> => {
  await sql`
    delete from standards.judgement
    where not settled and not exists (
      select from organisations.unit_history placed
      where placed.organisation_id = judgement.organisation_id and placed.from_on <= judgement.period_until
        and (placed.until_on is null or placed.until_on >= judgement.period_until))`.execute(db);
};

/**
 * Forgets running judgements by requirements that the version in force asks no more, or not of that level; what ended before
 * stays for ever.
 */
export const forgetRunningOfTheDropped = async (db: Db, today: IsoDate): Promise<void> => {
  await sql`
    delete from standards.judgement using organisations.unit
    where unit.id = judgement.organisation_id and not judgement.settled and judgement.period_until >= ${today}::date
      and not exists (
        select from standards.version_requirement said
        join standards.standard_version version on version.id = said.version_id and version.in_force_from <= ${today}::date
          and (version.in_force_until is null or version.in_force_until >= ${today}::date)
        where said.requirement_id = judgement.requirement_id and unit.level = any(said.levels))`.execute(db);
};
