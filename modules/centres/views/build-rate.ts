import { sql } from 'kysely';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';

type Town = { townId: string; townName: string; villages: number; built: number; underWay: number };

/**
 * For each town how many of its village level units have a centre with a space in use on a day and how many are building
 * their first, with the rate in per cent (notice 1.2: 建成率 100 %); null where a town has no villages.
 */
export const showBuildRate = async (reading: Reading, on: string) => {
  const inForce = (table: string) =>
    sql`${on}::date between ${sql.ref(`${table}.from_on`)} and coalesce(${sql.ref(`${table}.until_on`)}, 'infinity')`;
  const { rows } = await sql<Town>`
    with village as (
      select unit.id, unit.parent_id,
        exists (
          select from centres.centre join centres.space on space.centre_id = centre.id and space.struck_at is null
          where centre.organisation_id = unit.id and ${inForce('centre')} and ${inForce('space')}) as built,
        exists (
          select from centres.build_project project
          where project.organisation_id = unit.id and project.purpose = 'build' and project.struck_at is null
            and exists (select from centres.build_stage stage
              where stage.project_id = project.id and stage.reached_on <= ${on}::date)
            and not exists (select from centres.build_stage stage
              where stage.project_id = project.id and stage.stage in ('in-use', 'abandoned')
                and stage.reached_on <= ${on}::date)) as building
      from organisations.unit where unit.level = 'village' and ${inForce('unit')})
    select town.id as "townId", town.name as "townName", count(village.id)::int as villages,
      count(*) filter (where village.built)::int as built,
      count(*) filter (where village.building and not village.built)::int as "underWay"
    from organisations.unit town left join village on village.parent_id = town.id
    where town.level = 'town' and ${inForce('town')} and ${may(reading.actor, permissions.read, 'town.id')}
    group by town.id, town.name, town.code order by town.code`.execute(reading.db);
  return rows.map((town) => ({
    ...town,
    rate: town.villages === 0 ? null : Math.round((town.built / town.villages) * 1000) / 10,
  }));
};
