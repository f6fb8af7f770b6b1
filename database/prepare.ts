import { grantToProgram } from './grant.ts';
import { migrate } from './migrate.ts';

/** Brings the database to the shape this program needs, as its owner, and gives the program's role its rights in it. */
export const prepareDatabase = async (
  { url, ownerUrl }: { url: string; ownerUrl: string },
  say: (line: string) => void = () => {},
): Promise<void> => {
  await migrate(ownerUrl, say);
  await grantToProgram(ownerUrl, url);
};
