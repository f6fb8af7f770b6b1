import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Actor } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { permissions } from '../permissions.ts';

/**
 * Whether the actor may know a person, as SQL: the person belongs to an organisation within reach, or serves or performs
 * at one. The second half is only looked at for people from elsewhere.
 */
export const mayKnow = (actor: Actor): RawBuilder<SqlBool> => {
  const within = (column: string) => may(actor, permissions.readNames, column);
  return sql<SqlBool>`(${within('person.organisation_id')} or person.id in (
    select held.person_id from people.posting held where held.struck_at is null and ${within('held.organisation_id')}
    union all
    select serving.person_id from people.volunteer serving
    where serving.struck_at is null and ${within('serving.organisation_id')}
    union all
    select member.person_id from people.membership member join people.team team on team.id = member.team_id
    where member.struck_at is null and ${within('team.organisation_id')}))`;
};
