import { sql } from 'kysely';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Reading } from '#platform/work/index.ts';

/**
 * For each person the organisation they served on a day: where they held a post (a full-time one before others), else
 * where they volunteered, else the one they belong to. What somebody attends or does counts there.
 */
export const findPlacesServed = async (
  reading: Reading,
  personIds: readonly string[],
  on: IsoDate,
): Promise<Map<string, string>> => {
  const { rows } = await sql<{ personId: string; organisationId: string }>`
    select person.id as "personId", coalesce(
      (select held.organisation_id from people.post_held held
        where held.person_id = person.id and ${on}::date between held.from_on and coalesce(held.until_on, 'infinity')
        order by held.full_time desc, held.from_on limit 1),
      (select serving.organisation_id from people.volunteer_serving serving
        where serving.person_id = person.id and ${on}::date between serving.from_on and coalesce(serving.until_on, 'infinity')
        order by serving.from_on limit 1),
      person.organisation_id) as "organisationId"
    from people.person where person.id = any(${[...personIds]}::uuid[])`.execute(reading.db);
  return new Map(rows.map(({ personId, organisationId }) => [personId, organisationId]));
};
