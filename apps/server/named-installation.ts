import { defaultDataFolder, namedDatabase } from '#platform/postgres/index.ts';

/** The installation that the settings name; files and keys are from now on looked for in its data folder too. */
export const namedInstallation = () => {
  const dataFolder = defaultDataFolder();
  process.env.WENMAI_DATA = dataFolder;
  return { ...namedDatabase(), dataFolder };
};

export type NamedInstallation = ReturnType<typeof namedInstallation>;
