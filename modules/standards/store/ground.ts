import { sql } from 'kysely';
import type { Tx } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import { judgedFromOr, judgedFromSetting } from './judged-from.ts';
import { ownTurn } from './turns.ts';
import { type KnownVersion, readVersions, type Version } from './versions.ts';

/**
 * A unit with its level and the districts it belongs to or ever belonged to. `toldId` is the unit whose evidence changed: the
 * unit itself, or one that ended into it.
 */
export type PlacedUnit = { id: string; toldId: string; level: string; districtIds: string[] };

/** What judging a change needs to know first. */
export type Ground = { versions: Version[]; judgedFrom: IsoDate; units: PlacedUnit[] };

/** Takes a turn and asks for versions, first day and units at once: a change is judged in few words with the database. */
export const takeGround = async (db: Tx, today: IsoDate, unitIds: readonly string[]): Promise<Ground> => {
  const { rows } = await sql<{
    versions: KnownVersion[] | null;
    judgedFrom: IsoDate | null;
    units: PlacedUnit[] | null;
  }>`
    select ${ownTurn}, (
      select jsonb_agg(jsonb_build_object('id', id, 'digest', digest, 'inForceFrom', in_force_from, 'inForceUntil', in_force_until)
        order by in_force_from) from standards.standard_version) as versions,
    (select value from platform.setting where name = ${judgedFromSetting}) as judged_from, (
      select jsonb_agg(jsonb_build_object('id', unit.id, 'toldId', told.id, 'level', unit.level, 'districtIds', array(
        select distinct over.organisation_id
        from organisations.unit_history placed
        join organisations.unit_history over on over.path @> placed.path and over.level = 'district'
        where placed.organisation_id = unit.id)))
      from unnest(${unitIds}::uuid[]) told(id)
      join organisations.unit on unit.id = told.id
        or unit.id in (select carrier_id from organisations.carried where carried.organisation_id = told.id)) as units`.execute(
    db,
  );
  const { versions, judgedFrom, units } = rows[0] ?? { versions: [], judgedFrom: null, units: [] };
  return {
    versions: await readVersions(db, versions ?? []),
    judgedFrom: judgedFromOr(judgedFrom, today),
    units: units ?? [],
  };
};
