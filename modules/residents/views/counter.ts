import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { maskPhone } from '#platform/crypto/numbers.ts';
import { containing } from '#platform/database/containing.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { Permission } from '#platform/permissions/index.ts';
import { may } from '#platform/permissions/may.ts';
import { noteReading, type Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/counter.ts';
import { permissions } from '../permissions.ts';
import { openPhone } from '../store/phones.ts';
import { agreed } from '../store/residents.ts';

type Listed = QueryOf<typeof contract.listResidents>;
type Scope = QueryOf<typeof contract.countResidents>;

const inScope = (
  { actor }: Reading,
  permission: Permission,
  { organisationId, beneath }: Scope,
): RawBuilder<SqlBool> => {
  const only = organisationId ? sql`and resident.organisation_id = ${organisationId}` : sql``;
  const under = beneath
    ? sql`and resident.organisation_id in (
        select under.id from organisations.unit under
        join organisations.unit top on under.path <@ top.path where top.id = ${beneath})`
    : sql``;
  return sql<SqlBool>`(${may(actor, permission, 'resident.organisation_id')} ${only} ${under})`;
};

const found = (reading: Reading, query: Listed) => {
  let rows = reading.db
    .selectFrom('residents.resident as resident')
    .innerJoin('organisations.unit as home', 'home.id', 'resident.organisationId')
    .leftJoin('residents.resident as guardian', 'guardian.id', 'resident.guardianId')
    .where(inScope(reading, permissions.see, query))
    .where(agreed)
    .where('resident.closedAt', 'is', null);
  if (query.source) rows = rows.where('resident.source', '=', query.source);
  if (query.search) rows = rows.where('resident.name', 'like', containing(query.search));
  return rows;
};

const sortedBy = { name: 'resident.name', registeredAt: 'resident.registeredAt' } as const;

const findPage = (reading: Reading, query: Listed) =>
  found(reading, query)
    .select(['resident.id', 'home.id as organisationId', 'home.name as organisationName', 'resident.name'])
    .select(['resident.phone', 'resident.source', 'resident.demonstration', 'resident.accountId'])
    .select(['resident.guardianId', 'guardian.name as guardianName', 'resident.registeredAt'])
    .orderBy(sortedBy[query.sort], query.order)
    .orderBy('resident.id')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute();

type Row = Awaited<ReturnType<typeof findPage>>[number];

const shown = ({ accountId, guardianId, phone, registeredAt, ...row }: Row) =>
  ({
    ...row,
    phone: phone && maskPhone(openPhone(row.id ?? '', phone)),
    child: guardianId !== null,
    keptHere: row.source === 'counter' && accountId === null,
    registeredAt: registeredAt.toISOString(),
  }) as contract.ResidentRow;

/** A page of the residents of units one keeps, with the exact total; whose names were read stands in the audit. */
export const listResidents = async (reading: Reading, query: Listed) => {
  const [page, { total }] = await Promise.all([
    findPage(reading, query),
    found(reading, query)
      .select((is) => is.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow(),
  ]);
  for (const { id, organisationId } of page)
    noteReading(reading, { subject: 'resident', subjectId: id, organisationId, read: ['name'] });
  return { total, rows: page.map(shown) };
};

/** How many residents there are and were; those who closed go on counting, without a name. */
export const countResidents = async (reading: Reading, query: Scope) => {
  const { rows } = await sql<{ registered: number; closed: number; children: number; atCounter: number }>`
    select count(*)::int as registered, count(closed_at)::int as closed,
      count(*) filter (where guardian_id is not null)::int as children,
      count(*) filter (where source = 'counter')::int as at_counter
    from residents.resident
    where ${inScope(reading, permissions.count, query)} and ${agreed}`.execute(reading.db);
  return rows[0] ?? { registered: 0, closed: 0, children: 0, atCounter: 0 };
};
