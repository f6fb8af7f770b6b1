import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';

/** For each requirement (by number) the first day of its oldest judgement that is not settled yet. */
export const findUnsettledFrom = async (db: Db): Promise<ReadonlyMap<number, IsoDate>> => {
  const { rows } = await sql<{ requirementId: number; periodFrom: IsoDate }>`
    select requirement_id, min(period_from) as period_from from standards.judgement
    where not settled group by requirement_id`.execute(db);
  return new Map(rows.map(({ requirementId, periodFrom }) => [requirementId, periodFrom]));
};
