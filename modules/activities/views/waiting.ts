import { type RawBuilder, sql } from 'kysely';
import { findOrganisation } from '#modules/organisations/index.ts';
import { addDays } from '#platform/dates/index.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import { permissions } from '../permissions.ts';
import { permittedActions, type SessionRow, sessionColumns, sessionTables, shown } from './sessions.ts';

const firstOnes = 20;
const noticeDays = 7;

const findPlanned = async (
  reading: Reading,
  organisationId: string,
  which: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
) => {
  const { rows } = await sql<SessionRow & { total: number }>`
    select ${sessionColumns}, (count(*) over ())::int as total
    from ${sessionTables}
    where session.organisation_id in (
        select low.id from organisations.unit low
        where low.path <@ (select top.path from organisations.unit top where top.id = ${organisationId})
          and ${may(reading.actor, permissions.read, 'low.id')})
      and session.state = 'planned' and session.struck_at is null and ${which}
    order by ${order}, session.id limit ${firstOnes}`.execute(reading.db);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _, ...row }) => ({
      ...shown(row),
      permittedActions: permittedActions(reading, row),
    })),
  };
};

/** What waits to be done about sessions at an organisation and beneath it: recording what is over, announcing what comes. */
export const listWaitingSessions = async (reading: Reading, organisationId: string) => {
  await findOrganisation(reading, permissions.read, organisationId);
  const { today, now } = reading;
  const isOver = sql`session.on_date <= ${today}::date and session.ends_at <= ${now}`;
  const isUnannounced = sql`session.announced_on is null and session.starts_at > ${now}
    and session.on_date <= ${addDays(today, noticeDays)}::date`;
  const [unrecorded, unannounced] = await Promise.all([
    findPlanned(reading, organisationId, isOver, sql`session.ends_at desc`),
    findPlanned(reading, organisationId, isUnannounced, sql`session.starts_at`),
  ]);
  return { unrecorded, unannounced };
};
