import { sql } from 'kysely';
import type { Kind, Level } from '#modules/organisations/rules.ts';
import { reaches } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import { centreActions } from '../contract/centre.ts';
import { findCentre } from '../operations/find-centre.ts';
import { permissions } from '../permissions.ts';
import type { PaperKind, SpaceFunction } from '../rules/words.ts';
import { projectsOf } from './build-projects.ts';
import { describeWeek } from './hours.ts';
import { townName } from './parts.ts';

type Photo = { fileId: string; name: string; width: number | null; height: number | null };

const photosOf = (table: 'centre_photo' | 'space_photo', owner: string) => sql<Photo[]>`coalesce((
  select json_agg(json_build_object('fileId', file.id, 'name', file.name, 'width', file.width, 'height', file.height)
    order by hung.position, file.id)
  from ${sql.table(`centres.${table}`)} hung join files.published_file file on file.id = hung.file_id
  where ${sql.ref(`hung.${table === 'centre_photo' ? 'centre_id' : 'space_id'}`)} = ${sql.ref(owner)}), '[]')`;

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

type Space = {
  id: string;
  name: string;
  function: SpaceFunction;
  areaM2: number | null;
  capacity: number | null;
  inUse: boolean;
  fromOn: string;
  untilOn: string | null;
  photos: Photo[];
};

const spacesOf = async (reading: Reading, centreId: string) => {
  const { rows } = await sql<Space>`
    select space.id, space.name, space.function, space.area_m2 as "areaM2", space.capacity,
      ${reading.today}::date between space.from_on and coalesce(space.until_on, 'infinity') as "inUse",
      space.from_on as "fromOn", space.until_on as "untilOn", ${photosOf('space_photo', 'space.id')} as photos
    from centres.space where space.centre_id = ${centreId} and space.struck_at is null
    order by space.function, space.name, space.id`.execute(reading.db);
  return rows;
};

type Paper = {
  id: string;
  kind: PaperKind;
  title: string;
  fileId: string | null;
  fileName: string | null;
  inForce: boolean;
  fromOn: string;
  untilOn: string | null;
};

const papersOf = async (reading: Reading, centreId: string) => {
  const { rows } = await sql<Paper>`
    select paper.id, paper.kind, paper.title, paper.file_id as "fileId", file.name as "fileName",
      ${reading.today}::date between paper.from_on and coalesce(paper.until_on, 'infinity') as "inForce",
      paper.from_on as "fromOn", paper.until_on as "untilOn"
    from centres.paper left join files.published_file file on file.id = paper.file_id
    where paper.centre_id = ${centreId} and paper.struck_at is null
    order by paper.kind, paper.from_on desc, paper.id`.execute(reading.db);
  return rows;
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
    mechanism: idsOf(papers.filter(({ inForce }) => inForce)),
  };
  const permittedActions = centreActions.filter((action) =>
    reaches(reading.actor, permissions[action], path),
  );
  return { ...profile, spaces, papers, haves, building, week, permittedActions };
};
