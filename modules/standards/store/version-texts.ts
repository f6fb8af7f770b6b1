import type { Db } from '#platform/database/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from '../refusals.ts';

/** The version of a standard that comes last, whether it is in force already or will be. */
export const findLastVersion = (db: Db, standard: string) =>
  db
    .selectFrom('standards.standardVersion')
    .select(['id', 'version', 'inForceFrom', 'adoptedBy', 'text', 'cases'])
    .where('standard', '=', standard)
    .where('inForceUntil', 'is', null)
    .executeTakeFirst();

/** The same, locked until the transaction ends: one new version follows it and no second. */
export const lockLastVersion = async (db: Db, standard: string) => {
  await db
    .selectFrom('standards.standardVersion')
    .select('id')
    .where('standard', '=', standard)
    .where('inForceUntil', 'is', null)
    .forUpdate()
    .execute();
  return findLastVersion(db, standard);
};

/** A version as it was written. */
export const findVersionText = async (db: Db, standard: string, version: string) => {
  const found = await db
    .selectFrom('standards.standardVersion')
    .select(['standard', 'version', 'inForceFrom', 'body', 'text', 'cases'])
    .where('standard', '=', standard)
    .where('version', '=', version)
    .executeTakeFirst();
  return found ?? refuse(refusals.versionNotFound());
};

/** Every version of every standard, the newest first. */
export const findVersionTexts = (db: Db) =>
  db
    .selectFrom('standards.standardVersion')
    .select(['id', 'standard', 'version', 'titleZh', 'titleEn', 'inForceFrom', 'inForceUntil', 'adoptedAt'])
    .select((is) => is('text', 'is not', null).as('hasText'))
    .orderBy('inForceFrom', 'desc')
    .orderBy('standard')
    .execute();
