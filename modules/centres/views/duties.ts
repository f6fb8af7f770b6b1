import { type RawBuilder, sql } from 'kysely';
import type { QueryOf } from '#platform/http/route.ts';
import { may } from '#platform/permissions/may.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/duty.ts';
import { permissions } from '../permissions.ts';
import { cameTo } from '../rules/duty.ts';
import { beneathUnit, direction, namedPerson, pageOf } from './parts.ts';

type Query = QueryOf<typeof contract.listDuties>;
type Filters = Partial<Omit<Query, 'page' | 'pageSize' | 'sort' | 'order'>>;

type Row = {
  id: string;
  centreId: string;
  centreName: string;
  organisationId: string;
  person: { id: string; name: string | null };
  onDate: string;
  opens: string;
  closes: string;
  noted: boolean | null;
  kept: boolean;
  withdrawn: boolean;
};

const columns = (reading: Reading) => sql`
  duty.id, duty.centre_id as "centreId", centre.name as "centreName", duty.organisation_id as "organisationId",
  ${namedPerson(reading, 'person')} as person, duty.on_date as "onDate", to_char(duty.opens, 'HH24:MI') as opens,
  to_char(duty.closes, 'HH24:MI') as closes, duty.came as noted, duty.withdrawn_at is not null as withdrawn,
  exists (
    select from centres.opening_session kept
    where kept.kept_by = duty.person_id and kept.on_date = duty.on_date and kept.centre_id = duty.centre_id
      and kept.struck_at is null) as kept`;

const tables = sql`
  from centres.duty
  join centres.centre on centre.id = duty.centre_id
  join organisations.unit on unit.id = duty.organisation_id
  join people.named_person person on person.id = duty.person_id`;

const condition = (reading: Reading, query: Filters) => {
  const all = [
    may(reading.actor, permissions.read, 'duty.organisation_id'),
    beneathUnit(query.beneath),
    sql<boolean>`(duty.withdrawn_at is not null) = ${query.withdrawn ?? false}`,
  ];
  const also = (said: RawBuilder<boolean>) => all.push(said);
  if (query.centreId) also(sql<boolean>`duty.centre_id = ${query.centreId}`);
  if (query.personId) also(sql<boolean>`duty.person_id = ${query.personId}`);
  if (query.fromOn) also(sql<boolean>`duty.on_date >= ${query.fromOn}::date`);
  if (query.untilOn) also(sql<boolean>`duty.on_date <= ${query.untilOn}::date`);
  return sql`where ${sql.join(all, sql` and `)}`;
};

const judged = ({ noted, kept, ...duty }: Row) => {
  const came = cameTo(noted, kept);
  const knownBy = noted !== null ? ('note' as const) : kept ? ('opening' as const) : null;
  return { ...duty, came, knownBy };
};

const sorted: Record<Query['sort'], RawBuilder<unknown>> = {
  onDate: sql`duty.on_date`,
  organisation: sql`unit.code`,
};

/** A page of duties against who came, with the exact total. The page is found first and described after. */
export const listDuties = async (reading: Reading, query: Query) => {
  const { page, pageSize, sort, order, ...filters } = query;
  const searched = sql`
    from centres.duty join organisations.unit on unit.id = duty.organisation_id ${condition(reading, filters)}`;
  const inOrder = sql`order by ${sorted[sort]} ${direction(order)}, duty.on_date, duty.opens, duty.id`;
  const [found, counted] = await Promise.all([
    sql<Row>`
      select ${columns(reading)} ${tables}
      where duty.id in (select duty.id ${searched} ${inOrder} ${pageOf(query)}) ${inOrder}`.execute(
      reading.db,
    ),
    sql<{ total: number }>`select count(*) as total ${searched}`.execute(reading.db),
  ]);
  return { total: counted.rows[0]?.total ?? 0, rows: found.rows.map(judged) };
};

/** The duties of one centre on a day. */
export const dutiesOn = async (reading: Reading, centreId: string, on: string) => {
  const where = condition(reading, { centreId, fromOn: on, untilOn: on });
  const { rows } = await sql<Row>`
    select ${columns(reading)} ${tables} ${where} order by duty.opens, duty.id`.execute(reading.db);
  return rows.map(judged);
};
