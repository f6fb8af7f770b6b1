import { sql } from 'kysely';
import type { Kind, Level } from '#modules/organisations/rules.ts';
import { reaches } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import { centreActions } from '../contract/centre.ts';
import { findCentre } from '../operations/find-centre.ts';
import { permissions } from '../permissions.ts';
import { mechanismPapers } from '../rules/words.ts';
import { projectsOf } from './build-projects.ts';
import { type Photo, papersOf, photosOf, spacesOf } from './furnishing.ts';
import { describeWeek } from './hours.ts';
import { townName } from './parts.ts';

type Profile = {
  id: string;
  organisationId: string;
  organisationName: string;
  organisationKind: Kind;
  townName: string | null;
  level: Level;
  name: string;
  address: string;
  floorAreaM2: number | null;
  longitude: number | null;
  latitude: number | null;
  summary: string;
  fromOn: string;
  untilOn: string | null;
  demonstration: boolean;
  photos: Photo[];
};

const profileOf = async (reading: Reading, centreId: string) => {
  const { rows } = await sql<Profile>`
    select centre.id, centre.organisation_id as "organisationId", unit.name as "organisationName",
      unit.kind as "organisationKind", ${townName} as "townName", unit.level, centre.name, centre.address,
      centre.floor_area_m2 as "floorAreaM2", centre.longitude, centre.latitude, centre.summary,
      centre.from_on as "fromOn", centre.until_on as "untilOn", centre.demonstration,
      ${photosOf('centre_photo', 'centre.id')} as photos
    from centres.centre
    join organisations.unit on unit.id = centre.organisation_id
    left join organisations.unit above on above.id = unit.parent_id
    where centre.id = ${centreId}`.execute(reading.db);
  return rows[0] as Profile;
};

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/** A centre with all it has, its week as promised and observed, and what the actor may do to it. */
export const showCentre = async (reading: Reading, centreId: string, weekOf: string) => {
  const { path, organisationId } = await findCentre(reading, permissions.read, centreId);
  const [profile, spaces, papers, building, week] = await Promise.all([
    profileOf(reading, centreId),
    spacesOf(reading, centreId),
    papersOf(reading, centreId),
    projectsOf(reading, organisationId),
    describeWeek(reading, centreId, weekOf),
  ]);
  const haves = {
    place: idsOf(spaces.filter(({ inUse }) => inUse)),
    mechanism: idsOf(papers.filter(({ inForce, kind }) => inForce && mechanismPapers.includes(kind))),
  };
  const permittedActions = centreActions.filter((action) =>
    reaches(reading.actor, permissions[action], path),
  );
  return { ...profile, spaces, papers, haves, building, week, permittedActions };
};
