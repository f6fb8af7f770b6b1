import type { Db } from '#platform/database/index.ts';
import type { Work } from '#platform/work/index.ts';

/** The numbers of the requirements that a district shows to residents. */
export const findPublished = async (db: Db, districtId: string): Promise<ReadonlySet<number>> => {
  const rows = await db
    .selectFrom('standards.publishedRequirement')
    .select('requirementId')
    .where('organisationId', '=', districtId)
    .execute();
  return new Set(rows.map(({ requirementId }) => requirementId));
};

/** Keeps exactly these requirements as shown by a district; those that were shown before keep who chose them and when. */
export const keepPublished = async (
  work: Work,
  districtId: string,
  requirementIds: readonly number[],
): Promise<void> => {
  await work.db
    .deleteFrom('standards.publishedRequirement')
    .where('organisationId', '=', districtId)
    .where('requirementId', 'not in', [0, ...requirementIds])
    .execute();
  if (requirementIds.length === 0) return;
  await work.db
    .insertInto('standards.publishedRequirement')
    .values(
      requirementIds.map((requirementId) => ({
        organisationId: districtId,
        requirementId,
        publishedBy: work.actor.id,
        publishedAt: work.now,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
};
