import { sql } from 'kysely';
import { may, reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { missingElements } from '../rules.ts';
import { permittedActions, type SessionRow, sessionColumns, sessionTables, shown } from './sessions.ts';

type WholeRow = SessionRow & {
  note: string;
  cancelledReason: string | null;
  recordedByName: string | null;
  recordedAt: Date;
  struckByName: string | null;
  struckReason: string | null;
};

const findRow = async (reading: Reading, id: string): Promise<WholeRow> => {
  const { rows } = await sql<WholeRow>`
    select ${sessionColumns}, session.note, session.cancelled_reason, recorder.name as recorded_by_name,
      session.recorded_at, striker.name as struck_by_name, session.struck_reason
    from ${sessionTables}
    left join access.named_account recorder on recorder.id = session.recorded_by
    left join access.named_account striker on striker.id = session.struck_by
    where session.id = ${id} and ${may(reading.actor, permissions.read, 'session.organisation_id')}`.execute(
    reading.db,
  );
  return rows[0] ?? refuse(refusals.sessionNotFound());
};

const photosOf = async (reading: Reading, id: string) => {
  const { rows } = await sql<{ fileId: string; width: number | null; height: number | null }>`
    select photo.file_id, file.width, file.height
    from activities.session_photo photo join files.published_file file on file.id = photo.file_id
    where photo.session_id = ${id} order by photo.position`.execute(reading.db);
  return rows;
};

const volunteersOf = async (reading: Reading, id: string) => {
  const { rows } = await sql<{ personId: string; name: string; minutes: number }>`
    select service.person_id, person.name, service.minutes
    from activities.service join people.named_person person on person.id = service.person_id
    where service.session_id = ${id} and service.struck_at is null
    order by person.name, person.id`.execute(reading.db);
  return rows;
};

/** One session with its photos, its volunteers (for those who may know names) and what the actor may do about it now. */
export const showSession = async (reading: Reading, id: string) => {
  const row = await findRow(reading, id);
  const mayName = reaches(reading.actor, permissions.readNames, row.organisationPath);
  const [photos, volunteers] = await Promise.all([
    photosOf(reading, id),
    mayName ? volunteersOf(reading, id) : [],
  ]);
  return {
    ...shown(row),
    note: row.note,
    cancelledReason: row.cancelledReason,
    recordedByName: row.recordedByName,
    struckByName: row.struckByName,
    struckReason: row.struckReason,
    missing: missingElements(row),
    recordedAt: row.recordedAt.toISOString(),
    struckAt: row.struckAt?.toISOString() ?? null,
    photos,
    volunteers,
    permittedActions: permittedActions(reading, row),
  };
};
