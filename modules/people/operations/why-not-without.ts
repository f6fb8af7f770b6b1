import { sql } from 'kysely';
import type { Refusal } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Stretch } from '../rules/dates.ts';

/** Why a team cannot have these dates: members whose whole membership lies outside them would silently be lost. */
export const whyNotWithout = async (
  work: Work,
  teamId: string,
  { fromOn, untilOn }: Stretch,
): Promise<Refusal | undefined> => {
  const { count } = await work.db
    .selectFrom('people.membership')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('teamId', '=', teamId)
    .where('struckAt', 'is', null)
    .where(
      sql<boolean>`not daterange(from_on, until_on, '[]') && daterange(${fromOn}::date, ${untilOn}::date, '[]')`,
    )
    .executeTakeFirstOrThrow();
  return count > 0 ? refusals.membersOutside({ count }) : undefined;
};
