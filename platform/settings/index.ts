import { randomBytes } from 'node:crypto';
import type { Db } from '#platform/database/index.ts';

/** What the installation remembers under a name, or nothing. */
export const settingOf = async <Value>(db: Db, name: string): Promise<Value | undefined> => {
  const kept = await db
    .selectFrom('platform.setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return kept?.value as Value | undefined;
};

/** Remembers a value under a name for the whole installation. */
export const keepSetting = async (db: Db, name: string, value: unknown): Promise<void> => {
  await db
    .insertInto('platform.setting')
    .values({ name, value })
    .onConflict((taken) => taken.column('name').doUpdateSet({ value, changedAt: new Date() }))
    .execute();
};

/** A random secret of this installation, made the first time it is asked for. */
export const secretOf = async (db: Db, name: string): Promise<string> => {
  await db
    .insertInto('platform.setting')
    .values({ name, value: randomBytes(32).toString('base64url') })
    .onConflict((taken) => taken.column('name').doNothing())
    .execute();
  return (await settingOf<string>(db, name)) ?? '';
};
