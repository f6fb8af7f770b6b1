import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from '#platform/database/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { NamedInstallation } from '../named-installation.ts';
import { refusals } from './refusals.ts';

/** The database without user and password. */
const databasePlace = (url: string): string => {
  const { host, pathname } = new URL(url);
  return host + pathname;
};

/** Says in one line where the installation is that a command works on. */
export const tellPlace = (
  { databaseUrl, dataFolder }: NamedInstallation,
  say: (line: string) => void,
): void => {
  const database = databaseUrl ? `；数据库 · database: ${databasePlace(databaseUrl)}` : '';
  say(`· 数据文件夹 · data folder: ${dataFolder}${database}`);
};

/** Refused: a data folder that is not there or, when its own database is asked for, holds none. */
export const keepToFolderThere = ({ databaseUrl, dataFolder }: NamedInstallation): void => {
  if (!existsSync(databaseUrl ? dataFolder : join(dataFolder, 'postgres')))
    refuse(refusals.noInstallation({ place: dataFolder }));
};

/** Refused: a database that the program was never started on. */
export const keepToDatabaseThere = async (
  pool: Pool,
  { databaseUrl, dataFolder }: NamedInstallation,
): Promise<void> => {
  const [found] = await pool<{ is: boolean }[]>`select to_regclass('platform.migration') is not null as is`;
  if (!found?.is)
    refuse(refusals.noInstallation({ place: databaseUrl ? databasePlace(databaseUrl) : dataFolder }));
};
