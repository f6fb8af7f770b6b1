import type { IsoDate } from '#platform/dates/index.ts';
import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Work } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { State } from '../rules.ts';

/** A session as operations need it, with the words and dates of its programme. */
export type LockedSession = {
  id: string;
  programmeId: string;
  organisationId: string;
  centreId: string | null;
  onDate: IsoDate;
  startsAt: Date;
  endsAt: Date;
  place: string;
  organiser: string;
  announcedOn: IsoDate | null;
  state: State;
  headCount: number | null;
  note: string;
  struckAt: Date | null;
  item: string;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
};

/**
 * These sessions if the actor may do this to every one of them, held fast until the command ends so that two people
 * cannot record the same one; otherwise refused as not found. They come in the order of their ids.
 */
export const lockSessions = async (
  work: Work,
  permission: Permission,
  ids: readonly string[],
): Promise<LockedSession[]> => {
  const found = await work.db
    .selectFrom('activities.session as session')
    .innerJoin('activities.programme as programme', 'programme.id', 'session.programmeId')
    .select([
      'session.id',
      'session.programmeId',
      'session.organisationId',
      'session.centreId',
      'session.onDate',
    ])
    .select([
      'session.startsAt',
      'session.endsAt',
      'session.place',
      'session.organiser',
      'session.announcedOn',
    ])
    .select(['session.state', 'session.headCount', 'session.note', 'session.struckAt'])
    .select(['programme.item', 'programme.fromOn', 'programme.untilOn'])
    .where('session.id', 'in', [...ids])
    .where(may(work.actor, permission, 'session.organisation_id'))
    .orderBy('session.id')
    .forUpdate('session')
    .execute();
  return found.length === new Set(ids).size ? (found as LockedSession[]) : refuse(refusals.sessionNotFound());
};

/** One session, held fast; refused as not found when the actor may not do this to it. */
export const lockSession = async (work: Work, permission: Permission, id: string): Promise<LockedSession> => {
  const [found] = await lockSessions(work, permission, [id]);
  return found ?? refuse(refusals.sessionNotFound());
};
