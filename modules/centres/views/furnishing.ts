import { sql } from 'kysely';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import type { PaperKind, SpaceFunction } from '../rules/words.ts';

export type Photo = { fileId: string; name: string; width: number | null; height: number | null };

/** The photos that hang on a centre or a space, in order. */
export const photosOf = (table: 'centre_photo' | 'space_photo', owner: string) => sql<Photo[]>`coalesce((
  select json_agg(json_build_object('fileId', file.id, 'name', file.name, 'width', file.width, 'height', file.height)
    order by hung.position, file.id)
  from ${sql.table(`centres.${table}`)} hung join files.published_file file on file.id = hung.file_id
  where ${sql.ref(`hung.${table === 'centre_photo' ? 'centre_id' : 'space_id'}`)} = ${sql.ref(owner)}), '[]')`;

type Space = {
  id: string;
  centreId: string;
  name: string;
  function: SpaceFunction;
  areaM2: number | null;
  capacity: number | null;
  inUse: boolean;
  fromOn: string;
  untilOn: string | null;
  photos: Photo[];
};

const spaces = ({ today }: Reading) => sql`
  select space.id, space.centre_id as "centreId", space.name, space.function, space.area_m2 as "areaM2", space.capacity,
    space.struck_at is null and ${today}::date between space.from_on and coalesce(space.until_on, 'infinity') as "inUse",
    space.from_on as "fromOn", space.until_on as "untilOn", ${photosOf('space_photo', 'space.id')} as photos,
    space.struck_reason as "struckReason", unit.path::text as path
  from centres.space join organisations.unit on unit.id = space.organisation_id`;

/** The spaces of a centre, those of the past too. */
export const spacesOf = async (reading: Reading, centreId: string): Promise<Space[]> => {
  const { rows } = await sql<Space>`
    ${spaces(reading)} where space.centre_id = ${centreId} and space.struck_at is null
    order by space.function, space.name, space.id`.execute(reading.db);
  return rows;
};

type Paper = {
  id: string;
  centreId: string;
  kind: PaperKind;
  title: string;
  fileId: string | null;
  fileName: string | null;
  inForce: boolean;
  fromOn: string;
  untilOn: string | null;
};

const papers = ({ today }: Reading) => sql`
  select paper.id, paper.centre_id as "centreId", paper.kind, paper.title, paper.file_id as "fileId",
    file.name as "fileName",
    paper.struck_at is null and ${today}::date between paper.from_on and coalesce(paper.until_on, 'infinity') as "inForce",
    paper.from_on as "fromOn", paper.until_on as "untilOn", paper.struck_reason as "struckReason",
    unit.path::text as path
  from centres.paper
  join organisations.unit on unit.id = paper.organisation_id
  left join files.published_file file on file.id = paper.file_id`;

/** The papers of a centre, those out of force too. */
export const papersOf = async (reading: Reading, centreId: string): Promise<Paper[]> => {
  const { rows } = await sql<Paper>`
    ${papers(reading)} where paper.centre_id = ${centreId} and paper.struck_at is null
    order by paper.kind, paper.from_on desc, paper.id`.execute(reading.db);
  return rows;
};

type Whole<Record> = Record & { path: string; struckReason: string | null };

/** What the actor may do to a record that is furnishing of a centre: nothing once it is struck out. */
const furnishable = (reading: Reading, { path, struckReason }: Whole<unknown>) =>
  struckReason === null && reaches(reading.actor, permissions.furnish, path)
    ? (['edit', 'strike'] as const).slice()
    : [];

/** One space, struck out or not: what stands behind a piece of evidence. */
export const showSpace = async (reading: Reading, id: string) => {
  const { rows } = await sql<Whole<Space>>`
    ${spaces(reading)} where space.id = ${id} and ${may(reading.actor, permissions.read, 'space.organisation_id')}`.execute(
    reading.db,
  );
  const { path, ...space } = rows[0] ?? refuse(refusals.recordNotFound());
  return { ...space, permittedActions: furnishable(reading, { ...space, path }) };
};

/** One paper, struck out or not. */
export const showPaper = async (reading: Reading, id: string) => {
  const { rows } = await sql<Whole<Paper>>`
    ${papers(reading)} where paper.id = ${id} and ${may(reading.actor, permissions.read, 'paper.organisation_id')}`.execute(
    reading.db,
  );
  const { path, ...paper } = rows[0] ?? refuse(refusals.recordNotFound());
  return { ...paper, permittedActions: furnishable(reading, { ...paper, path }) };
};
