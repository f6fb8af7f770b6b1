import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import { type Actor, theProgram } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { permissions } from '../permissions.ts';
import type { Ground } from '../rules/adoption.ts';
import { WrittenStandard } from '../rules/standard.ts';
import type { JudgedLevel } from '../rules/vocabulary.ts';

const findLevels = async (db: Db): Promise<JudgedLevel[]> => {
  const rows = await db.selectFrom('organisations.unit').select('level').distinct().execute();
  return rows.map(({ level }) => level as JudgedLevel);
};

const versions = (db: Db) =>
  db.selectFrom('standards.standardVersion').select(['standard', 'version', 'inForceFrom', 'inForceUntil']);

/** What a proposed text for a standard is compared with. */
export const findGround = async (db: Db, standard: string): Promise<Ground> => {
  const all = await versions(db).select('body').orderBy('inForceFrom').execute();
  const own = all.filter((one) => one.standard === standard);
  const last = own.at(-1);
  return {
    last: last && { ...last, standard: WrittenStandard.parse(last.body) },
    knownStandards: [...new Set(all.map((one) => one.standard))],
    knownVersions: own.map(({ version }) => version),
    levels: await findLevels(db),
  };
};

/** Whether somebody is responsible for every district there is: a standard holds for all of them. */
export const reachesEveryDistrict = async (db: Db, actor: Actor): Promise<boolean> => {
  if (actor === theProgram) return true;
  const { rows } = await sql`
    select from organisations.unit district
    where district.level = 'district' and not (${may(actor, permissions.adopt, 'district.id')})
    limit 1`.execute(db);
  return rows.length === 0;
};
