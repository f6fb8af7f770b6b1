import { sql } from 'kysely';
import type { Level } from '#modules/organisations/rules.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/centre.ts';
import { permissions } from '../permissions.ts';
import { beneathUnit, openNow } from './parts.ts';

type Point = {
  id: string;
  what: 'centre' | 'new-space';
  type: string | null;
  name: string;
  organisationId: string;
  level: Level;
  longitude: number;
  latitude: number;
  openNow: boolean;
};

/** Where the centres and new-type spaces of today lie, those whose position is known. */
export const mapCentres = async (reading: Reading, query: QueryOf<typeof contract.mapCentres>) => {
  const { rows } = await sql<Point>`
    select centre.id, 'centre' as what, null as type, centre.name, centre.organisation_id as "organisationId", unit.level,
      centre.longitude, centre.latitude, ${openNow(reading)} as "openNow"
    from centres.centre join organisations.unit on unit.id = centre.organisation_id
    where ${may(reading.actor, permissions.read, 'centre.organisation_id')} and ${beneathUnit(query.beneath)}
      and centre.longitude is not null
      and ${reading.today}::date between centre.from_on and coalesce(centre.until_on, 'infinity')
    union all
    select space.id, 'new-space', space.type, space.name, space.organisation_id, unit.level,
      space.longitude, space.latitude, false
    from centres.new_space space join organisations.unit on unit.id = space.organisation_id
    where ${may(reading.actor, permissions.read, 'space.organisation_id')} and ${beneathUnit(query.beneath)}
      and space.longitude is not null and space.struck_at is null
      and ${reading.today}::date between space.from_on and coalesce(space.until_on, 'infinity')
    order by what, name, id`.execute(reading.db);
  return rows;
};
