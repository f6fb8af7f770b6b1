import type { IsoDate } from '#platform/dates/index.ts';
import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import type { Category, Theme } from '../rules.ts';

/** A programme as operations need it. */
export type FoundProgramme = {
  id: string;
  organisationId: string;
  centreId: string | null;
  spaceId: string | null;
  item: string;
  category: Category;
  theme: Theme;
  place: string;
  organiser: string;
  summary: string;
  standing: boolean;
  free: boolean;
  usualTime: string;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
};

/** The programme with this id if the actor may do this at its organisation; otherwise refused as not found. */
export const findProgramme = async (
  reading: Reading,
  permission: Permission,
  id: string,
): Promise<FoundProgramme> => {
  const found = await reading.db
    .selectFrom('activities.programme')
    .select([
      'id',
      'organisationId',
      'centreId',
      'spaceId',
      'item',
      'category',
      'theme',
      'place',
      'organiser',
    ])
    .select(['summary', 'standing', 'free', 'usualTime', 'fromOn', 'untilOn'])
    .where('id', '=', id)
    .where(may(reading.actor, permission, 'programme.organisation_id'))
    .executeTakeFirst();
  return (found as FoundProgramme | undefined) ?? refuse(refusals.programmeNotFound());
};
