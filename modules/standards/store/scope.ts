import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';

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
