import { sql } from 'kysely';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { lastPeriods } from '../rules/periods.ts';
import { isBinding } from '../rules/standard.ts';
import type { Standing } from '../rules/standing.ts';
import type { Verdict } from '../rules/vocabulary.ts';
import { manyJudgements } from './many-judgements.ts';
import type { RequirementOn } from './requirements-on.ts';
import type { UnitOn } from './units-on.ts';

/** One judgement as screens show it. */
export type Judged = {
  requirementId: number;
  from: IsoDate;
  until: IsoDate;
  settled: boolean;
  verdict: Verdict;
  value: number | null;
  target: number | null;
  evidenceCount: number;
  judgedAt: string;
};

const columns = sql`judgement.requirement_id, judgement.period_from as "from", judgement.period_until as "until",
  judgement.settled, judgement.verdict, judgement.value, judgement.target, judgement.evidence_count, judgement.judged_at`;

const asText = (row: Omit<Judged, 'judgedAt'> & { judgedAt: Date }): Judged => ({
  ...row,
  judgedAt: row.judgedAt.toISOString(),
});

/** The last judgements of one unit by each requirement, up to the period that is running, the oldest first. */
export const findLastOf = async (
  reading: Reading,
  unitId: string,
  requirements: readonly RequirementOn[],
  most: number,
): Promise<Judged[]> => {
  const asked = requirements.flatMap(({ requirement, requirementId, running }) =>
    lastPeriods(requirement, running.from, most, reading.today).map(({ from }) => ({ requirementId, from })),
  );
  const { rows } = await sql<Omit<Judged, 'judgedAt'> & { judgedAt: Date }>`
    select ${columns}
    from unnest(${asked.map(({ requirementId }) => requirementId)}::smallint[], ${asked.map(({ from }) => from)}::date[])
      as asked (requirement_id, period_from)
    cross join lateral (
      select * from standards.judgement
      where requirement_id = asked.requirement_id and period_from = asked.period_from and organisation_id = ${unitId}
      offset 0) judgement
    order by judgement.requirement_id, judgement.period_from`.execute(reading.db);
  return rows.map(asText);
};

/** The judgement of one unit by one requirement in the period that begins on a day. */
export const findJudged = async (
  reading: Reading,
  unitId: string,
  requirementId: number,
  periodFrom: IsoDate,
): Promise<(Judged & { versionId: string }) | undefined> => {
  const { rows } = await sql<Omit<Judged, 'judgedAt'> & { judgedAt: Date; versionId: string }>`
    select ${columns}, judgement.version_id from standards.judgement
    where organisation_id = ${unitId} and requirement_id = ${requirementId} and period_from = ${periodFrom}::date`.execute(
    reading.db,
  );
  return rows.map((row) => ({ ...asText(row), versionId: row.versionId }))[0];
};

/** How one unit stands by what is shown of it on a day, and whether it meets every binding requirement. */
export type UnitStanding = { unitId: string; standing: Standing; meetsEverything: boolean };

/** How each of these units stands by the judgements shown on a day: counted are the binding requirements alone. */
export const findStandings = async (
  reading: Reading,
  units: readonly UnitOn[],
  requirements: readonly RequirementOn[],
): Promise<ReadonlyMap<string, UnitStanding>> => {
  const binding = requirements.filter(({ requirement }) => isBinding(requirement));
  const wanted = binding.map((one) => ({ one, period: one.shown }));
  const { rows } = await sql<UnitStanding>`
    select organisation_id as unit_id, bool_and(verdict in ('met', 'not yet in force')) as meets_everything,
      json_build_object(
        'met', count(*) filter (where verdict = 'met'),
        'notMet', count(*) filter (where verdict = 'not met'),
        'noEvidence', count(*) filter (where verdict = 'no evidence'),
        'notYetInForce', count(*) filter (where verdict = 'not yet in force')) as standing
    from (${manyJudgements(units, wanted)}) judgement group by organisation_id`.execute(reading.db);
  return new Map(rows.map((row) => [row.unitId, row]));
};
