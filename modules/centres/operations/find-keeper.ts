import { findPerson } from '#modules/people/index.ts';
import type { Work } from '#platform/work/index.ts';

/** Who keeps the centre open: the person named, else the person behind the account that taps, if there is one. */
export const findKeeper = async (work: Work, named: string | undefined): Promise<string | null> => {
  if (named) return (await findPerson(work, named)).id;
  if (!work.actor.id) return null;
  const own = await work.db
    .selectFrom('people.namedPerson')
    .select('id')
    .where('accountId', '=', work.actor.id)
    .executeTakeFirst();
  return own?.id ?? null;
};
