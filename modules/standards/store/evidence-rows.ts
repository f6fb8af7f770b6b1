import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { Stretch } from '../rules/periods.ts';
import type { Requirement } from '../rules/standard.ts';
import { countedAs } from './counted-as.ts';
import { type EvidenceQuery, evidenceQuery } from './evidence-queries.ts';
import { relationsFor } from './evidence-relations.ts';
import { fallsInDays, joinDeduction } from './evidence-sql.ts';

/** Whose evidence for which requirement on which days. */
export type Asked = { requirement: Requirement; unitId: string; window: Stretch; today: IsoDate };

/** One row of evidence with the record it comes from and the deduction that stands against it. */
export type Piece = {
  item: string;
  fromOn: IsoDate;
  untilOn: IsoDate | null;
  amount: number;
  label: string;
  personName: string;
  source: string;
  sourceId: string | null;
  /** Where the record is found, for those kept within a centre, a team or about a person. */
  centreId: string | null;
  teamId: string | null;
  personId: string | null;
  deductionId: string | null;
  reason: string | null;
  deductedByName: string | null;
  deductedAt: Date | null;
};

/** What is counted as one thing, its rows summed. */
export type Item = { item: string; label: string; amount: number; pieces: number; counts: boolean };

const days = ({ dated }: EvidenceQuery) =>
  dated === 'lasts'
    ? 'evidence.from_on, evidence.until_on'
    : 'evidence.on_date as from_on, evidence.on_date as until_on';

const listed = (relations: readonly string[]) => relations.map((relation) => `${relation},`).join('\n');

/** The rows behind one number, as the judging statement counts them, under the name `piece`. */
const pieces = ({ requirement, unitId, window, today }: Asked): RawBuilder<unknown> => {
  const query = evidenceQuery(requirement.evidence ?? '');
  return sql`
    asked_span as (select ${window.fromOn}::date as first_on, ${window.untilOn}::date as last_on, ${today}::date as today),
    ${sql.raw(listed(relationsFor(query, 'asked_day as (select last_on as on_date from asked_span)')))}
    piece as (
      select evidence.organisation_id, 1 as number, evidence.item, ${sql.raw(days(query))}, evidence.amount, evidence.label,
        evidence.source, evidence.source_id, ${sql.raw(query.namesPeople ? 'evidence.person_id' : 'null::uuid as person_id')},
        deduction.source_id is null as counts, deduction.id as deduction_id, deduction.reason, deduction.deducted_by_name,
        deduction.deducted_at
      from (${sql.raw(query.text)}) evidence cross join asked_span ${sql.raw(joinDeduction(query))}
      where evidence.organisation_id = ${unitId}
        and ${sql.raw(fallsInDays(query, { first: 'asked_span.first_on', last: 'asked_span.last_on', today: 'asked_span.today' }))})`;
};

/** The value counted from the rows themselves, by the same sum as the judgement, and how many rows there are. */
export const countPieces = async (db: Db, asked: Asked): Promise<{ total: number; value: number | null }> => {
  const { rows } = await sql<{ evidenceCount: number; value: number }>`
    with ${pieces(asked)}
    select evidence_count, value from (${sql.raw(countedAs(asked.requirement, 'piece'))}) counted`.execute(
    db,
  );
  return { total: rows[0]?.evidenceCount ?? 0, value: rows[0]?.value ?? null };
};

/** What is counted as one thing, each with its sum: days, people, teams. A person is named only when names may be seen. */
export const findItems = async (db: Db, asked: Asked, names: boolean, most: number): Promise<Item[]> => {
  const { rows } = await sql<Item>`
    with ${pieces(asked)}
    select piece.item::text as item,
      case when min(person.id::text) = piece.item::text then coalesce(min(person.name) filter (where ${names}::boolean), '')
        else min(piece.label) end as label,
      coalesce(round(sum(piece.amount) filter (where piece.counts)::numeric, 2), 0) as amount,
      count(*)::int as pieces, bool_or(piece.counts) as counts
    from piece left join people.named_person person on person.id = piece.person_id
    group by piece.item order by piece.item limit ${most}`.execute(db);
  return rows;
};

type Page = { item?: string; limit: number; offset: number };

/** Where the records of a page are found: the centre a space, a paper or hours belong to, the team of a member. */
const whereFound = sql`
  left join centres.space_in_use space on piece.source = 'centres.space' and space.id = piece.source_id
  left join centres.paper_in_force paper on piece.source = 'centres.paper' and paper.id = piece.source_id
  left join centres.promise on piece.source = 'centres.promised_hours' and promise.id = piece.source_id
  left join people.team_member member on piece.source = 'people.membership' and member.id = piece.source_id`;

/** A page of the rows, item by item and day by day. A person is named, and can be opened, only when names may be seen. */
export const findPieces = async (
  db: Db,
  asked: Asked,
  names: boolean,
  { item, limit, offset }: Page,
): Promise<Piece[]> => {
  const order = sql`order by piece.item, piece.from_on, piece.source_id`;
  const { rows } = await sql<Piece>`
    with ${pieces(asked)},
    page as (
      select * from piece where ${item === undefined ? sql`true` : sql`piece.item::text = ${item}`}
      ${order} limit ${limit} offset ${offset})
    select piece.item::text as item, piece.from_on, piece.until_on, round(piece.amount::numeric, 2) as amount,
      coalesce(piece.label, '') as label, coalesce(person.name, '') as person_name, piece.source, piece.source_id,
      coalesce(space.centre_id, paper.centre_id, promise.centre_id) as centre_id, member.team_id, person.id as person_id,
      piece.deduction_id, piece.reason, piece.deducted_by_name, piece.deducted_at
    from page piece
    left join people.named_person person on person.id = piece.person_id and ${names}::boolean
    ${whereFound} ${order}`.execute(db);
  return rows;
};

/** The piece of evidence that a record of a unit gives, wherever in time it lies. */
export const findPieceOf = async (
  db: Db,
  { name, unitId, sourceId, today }: { name: string; unitId: string; sourceId: string; today: IsoDate },
): Promise<{ source: string; fromOn: IsoDate; untilOn: IsoDate | null } | undefined> => {
  const query = evidenceQuery(name);
  const { rows } = await sql<{ source: string; fromOn: IsoDate; untilOn: IsoDate | null }>`
    with asked_today as (select ${today}::date as on_date),
    ${sql.raw(listed(relationsFor(query, 'asked_day as (select on_date from asked_today)')))}
    evidence as (${sql.raw(query.text)})
    select evidence.source, ${sql.raw(days(query))} from evidence
    where evidence.organisation_id = ${unitId} and evidence.source_id = ${sourceId}
    order by 2 limit 1`.execute(db);
  return rows[0];
};
