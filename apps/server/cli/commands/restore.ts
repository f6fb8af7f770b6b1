import { resolve } from 'node:path';
import { knownMigrations, migrate } from '#database/migrate.ts';
import { prepareDatabase } from '#database/prepare.ts';
import {
  backupRefusals,
  restoreFiles,
  restoreTables,
  rowsOf,
  type VerifiedBackup,
  verify,
} from '#platform/backup/index.ts';
import { type Clock, systemClock } from '#platform/clock.ts';
import { whyKeysDoNotFit } from '#platform/crypto/index.ts';
import { openDatabase, openPool, type Pool } from '#platform/database/index.ts';
import { type DatabaseServer, openDatabaseServer } from '#platform/postgres/index.ts';
import { Refusal, refuse, refuseIf } from '#platform/refusals/index.ts';
import { storageFolder } from '#platform/storage/index.ts';
import { schemas } from '../../backups.ts';
import { sayMoment } from '../../doctor/finding.ts';
import { namedInstallation } from '../../named-installation.ts';
import { keepDeed } from '../operator.ts';
import { tellPlace } from '../place.ts';
import type { Said } from '../read-words.ts';
import type { Say } from '../with-database.ts';
import { passphraseIn } from './backup.ts';

/** The two ways into a database: as the program, and as the owner of its tables. */
export type Ends = Pick<DatabaseServer, 'url' | 'ownerUrl'>;

/** A database that was never started, or was started and still holds no organisation. */
const isEmpty = async (pool: Pool): Promise<boolean> => {
  const [there] = await pool<{ made: boolean; readable: boolean }[]>`
    select to_regclass('organisations.organisation') is not null as made,
      to_regclass('organisations.unit') is not null as readable`;
  if (!there?.made) return true;
  if (!there.readable) return false;
  const [unit] = await pool`select from organisations.unit limit 1`;
  return unit === undefined;
};

/** Restores tables into an empty database, by way of the migrations; the program's newer ones come after. */
export const restoreDatabase = async (url: string, backup: VerifiedBackup, say: Say): Promise<void> => {
  const { migration } = backup.manifest;
  refuseIf(
    (await knownMigrations()).includes(migration) ? undefined : backupRefusals.fromTheFuture({ migration }),
  );
  const pool = openPool(url, 2);
  try {
    if (!(await isEmpty(pool))) refuse(backupRefusals.targetNotEmpty());
    for (const schema of schemas) await pool.unsafe(`drop schema if exists ${schema} cascade`);
    await migrate(url, say, migration);
    await restoreTables(pool, schemas, backup);
    await migrate(url, say);
  } finally {
    await pool.end();
  }
};

/** The audit that came back goes on with who brought it back, and from which backup. */
const keepRestore = async (to: Ends, { folder, manifest }: VerifiedBackup, { action, clock }: Occasion) => {
  const db = openDatabase(openPool(to.url, 1));
  try {
    const after = { takenAt: manifest.takenAt, rows: rowsOf(manifest) };
    const changes = [{ subject: 'backup', subjectId: folder, after }];
    await keepDeed({ db, clock }, { action, outcome: 'done', changes });
  } finally {
    await db.destroy();
  }
};

type Occasion = { action: 'command.restore' | 'command.move'; clock: Clock; say: Say };

/** Restores tables into an empty database and makes it ready for the program; its audit says who did that, by which command. */
export const restoreInto = async (to: Ends, backup: VerifiedBackup, occasion: Occasion): Promise<void> => {
  await restoreDatabase(to.ownerUrl, backup, occasion.say);
  await prepareDatabase(to, occasion.say);
  await keepRestore(to, backup, occasion);
};

/** Keys are in no backup: says what is missing to open what was restored. */
const tellKeys = async (url: string, say: Say) => {
  const pool = openPool(url, 1);
  try {
    const no = await whyKeysDoNotFit(openDatabase(pool)).catch((trouble: unknown) => trouble);
    if (no instanceof Refusal) say(`! ${no.zh}\n  ${no.en}`);
    else if (no) throw no;
  } finally {
    await pool.end();
  }
};

/** `restore BACKUP` into the empty data folder or database that the settings name. Nothing else may run on it. */
export const restore = async ({ words: [folder = ''], options }: Said, say: Say): Promise<void> => {
  const passphrase = await passphraseIn(options);
  say('· 校验备份 · Reading the backup against its checksums');
  const backup = await verify(resolve(folder), passphrase);

  const installation = namedInstallation();
  const server = await openDatabaseServer({ ...installation, say });
  try {
    tellPlace(installation, say);
    await restoreFiles(storageFolder(), backup);
    await restoreInto(server, backup, { action: 'command.restore', clock: systemClock, say });
    await tellKeys(server.url, say);
    say(`✓ 已恢复到 ${sayMoment(backup.manifest.takenAt)} 的状态 · Restored as it was then`);
  } finally {
    await server.stop();
  }
};
