import { type RawBuilder, sql } from 'kysely';
import { findOrganisation } from '#modules/organisations/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/verdicts.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { type AskedPeriod, lastPeriods } from '../rules/periods.ts';
import { type Standing, shareMet } from '../rules/standing.ts';
import { requirementsOn, stretchOf } from './requirements-on.ts';

const points = 12;
const nothing: Standing = { met: 0, notMet: 0, noEvidence: 0, notYetInForce: 0 };

type Counted = Standing & { requirementId: number; periodFrom: string };

type Which = { beneath?: string; level?: string };

/** Where a judgement counts: in the tree of the last day of its period, so that what moved since is still found there. */
const counted = (reading: Reading, on: IsoDate, { beneath, level }: Which) => sql`
  ${may(reading.actor, permissions.read, 'judgement.organisation_id')}
  ${level ? sql`and judgement.organisation_id in (select unit.id from organisations.unit where unit.level = ${level})` : sql``}
  ${
    beneath
      ? sql`and judgement.path <@ (select top.path from organisations.unit_history top where top.organisation_id = ${beneath}
          and ${on}::date between top.from_on and coalesce(top.until_on, 'infinity'))`
      : sql``
  }`;

const countVerdicts = async (
  reading: Reading,
  where: RawBuilder<unknown>,
  asked: readonly { requirementId: number; period: AskedPeriod }[],
): Promise<ReadonlyMap<string, Counted>> => {
  const { rows } = await sql<Counted>`
    select judgement.requirement_id, judgement.period_from,
      count(*) filter (where judgement.verdict = 'met')::int as met,
      count(*) filter (where judgement.verdict = 'not met')::int as not_met,
      count(*) filter (where judgement.verdict = 'no evidence')::int as no_evidence,
      count(*) filter (where judgement.verdict = 'not yet in force')::int as not_yet_in_force
    from unnest(${asked.map(({ requirementId }) => requirementId)}::smallint[],
      ${asked.map(({ period }) => period.from)}::date[]) as asked (requirement_id, period_from)
    join standards.judgement on judgement.requirement_id = asked.requirement_id and judgement.period_from = asked.period_from
    where ${where}
    group by judgement.requirement_id, judgement.period_from`.execute(reading.db);
  return new Map(rows.map((row) => [`${row.requirementId} ${row.periodFrom}`, row]));
};

/** How each requirement (or one) stood over its last twelve periods, in the units one may see. */
export const showTrend = async (
  reading: Reading,
  { on = reading.today, requirement: code, ...which }: QueryOf<typeof contract.showTrend>,
) => {
  if (which.beneath) await findOrganisation(reading, permissions.read, which.beneath);
  const all = await requirementsOn(reading, on);
  const wanted = code ? all.filter(({ requirement }) => requirement.code === code) : all;
  if (code && wanted.length === 0) return refuse(refusals.requirementUnknown({ code }));

  const series = wanted.map((one) => ({
    one,
    periods: lastPeriods(one.requirement, one.shown.from, points, reading.today),
  }));
  const asked = series.flatMap(({ one, periods }) =>
    periods.map((period) => ({ requirementId: one.requirementId, period })),
  );
  const found = await countVerdicts(reading, counted(reading, on, which), asked);
  return series.map(({ one, periods }) => ({
    code: one.requirement.code,
    name: one.requirement.name,
    period: one.requirement.period,
    points: periods.map((period) => {
      const standing = found.get(`${one.requirementId} ${period.from}`) ?? nothing;
      return { ...stretchOf(period), standing, share: shareMet(standing) };
    }),
  }));
};
