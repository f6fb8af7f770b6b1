import { sql } from 'kysely';
import { findOrganisation } from '#modules/organisations/index.ts';
import { addDays } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/index.ts';
import { permissions } from '../permissions.ts';
import { type Category, categories, yearBefore } from '../rules.ts';

type Counted = { category: Category; month: string; sessionCount: number; headCount: number };

/**
 * Sessions held and people counted in the 12 months up to a day, for each of the seven basic services and each month,
 * at the organisation itself or with everything beneath it. A service that was never offered stands there with nothing.
 */
export const countByCategory = async (
  reading: Reading,
  { organisationId, until: untilOn = reading.today, scope }: QueryOf<typeof contract.countByCategory>,
) => {
  const { path } = await findOrganisation(reading, permissions.read, organisationId);
  const fromOn = addDays(yearBefore(untilOn), 1);
  const where = scope === 'own' ? sql`unit.path = ${path}::ltree` : sql`unit.path <@ ${path}::ltree`;
  const { rows } = await sql<Counted>`
    select held.category, to_char(held.on_date, 'YYYY-MM') as month, count(*) as session_count,
      sum(held.head_count)::bigint as head_count
    from activities.held_session held
    where held.organisation_id in (select unit.id from organisations.unit where ${where})
      and held.on_date between ${fromOn}::date and ${untilOn}::date
    group by 1, 2 order by 2`.execute(reading.db);
  return { fromOn, untilOn, categories: categories.map((category) => totalOf(category, rows)) };
};

const totalOf = (category: Category, counted: readonly Counted[]) => {
  const own = counted.filter((row) => row.category === category);
  const sum = (of: (row: Counted) => number) => own.reduce((total, row) => total + of(row), 0);
  return {
    category,
    sessionCount: sum((row) => row.sessionCount),
    headCount: sum((row) => row.headCount),
    months: own.map(({ month, sessionCount }) => ({ month, sessionCount })),
  };
};
