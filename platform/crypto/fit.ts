import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import { Refusal, refuse } from '#platform/refusals/index.ts';
import { keepSetting, settingOf } from '#platform/settings/index.ts';
import { hasKeyFile, keyFilePath, keyRing, readKeyFile, writeKeyFile } from './key-file.ts';
import { type KeyFile, withNewKey } from './key-ring.ts';
import { lostKeys, withLostKeys } from './lost.ts';
import { refusals } from './refusals.ts';
import { seal, unseal } from './seal.ts';

const setting = 'key-probes';
const placeOf = (keyId: string) => ({ column: 'platform.setting', row: `${setting} ${keyId}` });

/** Under each key the database was ever written with, a word sealed in it: who cannot open it cannot open the rest. */
const findProbes = async (db: Db): Promise<Record<string, string>> =>
  (await settingOf<Record<string, string>>(db, setting)) ?? {};

const whyNotOpened = (keyId: string, probe: string): Refusal | undefined => {
  try {
    unseal(placeOf(keyId), probe);
    return undefined;
  } catch (trouble) {
    if (!(trouble instanceof Refusal)) throw trouble;
    const broken = trouble.code === refusals.doesNotFit.code;
    return broken ? refusals.keysDoNotFit({ file: keyFilePath(), key: keyId }) : trouble;
  }
};

/** What in this database the keys at hand do not open; nothing when all is well. Refused: no keys at all. */
export const whyKeysDoNotFit = async (db: Db): Promise<Refusal | undefined> => {
  const probes = Object.entries(await findProbes(db));
  if (probes.length === 0) return undefined;
  keyRing(true);
  const lost = lostKeys();
  for (const [keyId, probe] of probes.filter(([keyId]) => !lost.includes(keyId))) {
    const no = whyNotOpened(keyId, probe);
    if (no) return no;
  }
  return undefined;
};

/** The keys that the database was ever written with, as far as nobody retired them. */
export const findProbed = async (db: Db): Promise<string[]> => Object.keys(await findProbes(db));

/** Leaves a probe under the current key, unless there is one. */
export const keepProbe = async (db: Db): Promise<void> => {
  const { id } = keyRing().current;
  const probes = await findProbes(db);
  if (!probes[id]) await keepSetting(db, setting, { ...probes, [id]: seal(placeOf(id), 'wenmai') });
};

/** Forgets the probe of a key that nothing is sealed under any more; answers whether there was one. */
export const forgetProbe = async (db: Db, keyId: string): Promise<boolean> => {
  const { [keyId]: probe, ...others } = await findProbes(db);
  await keepSetting(db, setting, others);
  return probe !== undefined;
};

const keepFirstFile = (file: KeyFile) => {
  mkdirSync(dirname(keyFilePath()), { recursive: true });
  writeKeyFile(file);
};

/** Lets the installation go on without keys that nobody has any more; nothing that they sealed is touched. */
export const giveUpKeys = async (db: Db, ids: readonly string[], now: Date): Promise<void> => {
  keepFirstFile(withLostKeys(hasKeyFile() ? readKeyFile() : undefined, ids, now));
  keyRing(true);
  await keepProbe(db);
};

/**
 * Sees to it that the program has the keys of its database: a database that was never sealed with any gets a new key
 * file. Refused: the file is missing, cannot be read or does not open what the database holds. Answers whether the file is new.
 */
export const ensureKeys = (db: Db, now: Date): Promise<boolean> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${setting}, 0))`.execute(tx);
    const makes = !hasKeyFile() && Object.keys(await findProbes(tx)).length === 0;
    if (makes) keepFirstFile(withNewKey(undefined, now));
    const no = await whyKeysDoNotFit(tx);
    if (no) refuse(no);
    await keepProbe(tx);
    return makes;
  });
