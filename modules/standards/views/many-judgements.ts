import { type RawBuilder, sql } from 'kysely';
import type { AskedPeriod } from '../rules/periods.ts';
import type { RequirementOn } from './requirements-on.ts';
import type { UnitOn } from './units-on.ts';

/** A requirement in one of its periods. */
export type Wanted = { one: RequirementOn; period: AskedPeriod };

/** What has to be known of a unit to look up its judgements. */
export type UnitWanted = Pick<UnitOn, 'id' | 'level' | 'among'>;

const asked = (wanted: readonly Wanted[]) => sql`
  unnest(${wanted.map(({ one }) => one.requirementId)}::smallint[], ${wanted.map(({ period }) => period.from)}::date[],
    ${wanted.map(({ one }) => one.requirement.appliesTo.join(' '))}::text[])
    with ordinality as asked (requirement_id, period_from, levels, number)`;

/** One look by primary key for each unit and requirement whose levels agree. */
const byLooks = (units: readonly UnitWanted[], wanted: readonly Wanted[]) => sql`
  select asked.number::int - 1 as asked, judgement.*
  from unnest(${units.map(({ id }) => id)}::uuid[], ${units.map(({ level }) => level)}::text[]) as unit (id, level)
  join ${asked(wanted)} on position(unit.level in asked.levels) > 0
  cross join lateral (
    select organisation_id, requirement_id, verdict, value, target, judged_at from standards.judgement
    where organisation_id = unit.id and requirement_id = asked.requirement_id and period_from = asked.period_from
    offset 0) judgement`;

/** One stretch of the index for each requirement, then the units wanted picked out by hash. */
const byStretches = (units: readonly UnitWanted[], wanted: readonly Wanted[]) => sql`
  select asked.number::int - 1 as asked, judgement.*
  from ${asked(wanted)}
  cross join lateral (
    select organisation_id, requirement_id, verdict, value, target, judged_at from standards.judgement
    where requirement_id = asked.requirement_id and period_from = asked.period_from
    offset 0) judgement
  where coalesce(judgement.organisation_id in (select unnest(${units.map(({ id }) => id)}::uuid[])), false)`;

/**
 * The judgements of many units by many requirements, as a query `(asked, organisation_id, requirement_id, verdict, value,
 * target, judged_at)`. * Which way is quicker depends on how many of all units are wanted. The database cannot know the length of a list when it
 * keeps a plan, so both ways leave it no choice (offset 0 and coalesce are there for that).
 */
export const manyJudgements = (
  units: readonly UnitWanted[],
  wanted: readonly Wanted[],
): RawBuilder<unknown> => {
  const among = units[0]?.among ?? 0;
  return units.length * 4 < among ? byLooks(units, wanted) : byStretches(units, wanted);
};
