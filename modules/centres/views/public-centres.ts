import { sql } from 'kysely';
import type { Kind, Level } from '#modules/organisations/rules.ts';
import type { QueryOf } from '#platform/http/route.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/public.ts';
import { promisedOn } from '../rules/hours.ts';
import type { SpaceFunction } from '../rules/words.ts';
import { exceptionsBetween, promisesBetween, standing } from '../store/hours.ts';
import { pageOf, saysUnitOr } from './parts.ts';
import { inUseToday, openBy, publicProfile, publicTables } from './public-parts.ts';

type Query = QueryOf<typeof contract.listPublicCentres>;

export type PublicProfile = {
  id: string;
  name: string;
  organisationId: string;
  organisationName: string;
  organisationKind: Kind;
  level: Level;
  townCode: string | null;
  townName: string | null;
  address: string;
  demonstration: boolean;
  openBy: 'keeper' | 'promise' | null;
};

const found = (reading: Reading, { town, level, organisation, search }: Query) => sql`
  from ${publicTables}
  where ${inUseToday(reading)}
    and (${town ?? null}::text is null or unit.path <@ array(
      select top.path from organisations.unit top where top.code = ${town ?? null}))
    and (${level ?? null}::text is null or unit.level = ${level ?? null})
    and (${organisation ?? null}::uuid is null or unit.id = ${organisation ?? null}::uuid)
    and ${saysUnitOr(['centre.name', 'centre.initials'], search)}`;

/** What is promised today at each of these centres, and why it is not the usual. */
export const todayOf = async (reading: Reading, ids: readonly string[]) => {
  const { today } = reading;
  const [promises, exceptions] = await Promise.all([
    promisesBetween(reading, ids, today, today),
    exceptionsBetween(reading, ids, today, today),
  ]);
  const [promisesOf, exceptionsOf] = [
    Map.groupBy(promises, ({ centreId }) => centreId),
    Map.groupBy(standing(exceptions), ({ centreId }) => centreId),
  ];
  return (id: string) => {
    const unlike = exceptionsOf.get(id) ?? [];
    const [first] = unlike;
    return {
      today: promisedOn(today, promisesOf.get(id) ?? [], unlike),
      exceptionToday: first ? { kind: first.kind, reason: first.reason } : null,
    };
  };
};

/** A page of the centres in use today, those of towns before those of villages, and how many of all found are open now. */
export const listPublicCentres = async (reading: Reading, query: Query) => {
  const only = query.openNow
    ? sql`and ${openBy(reading)} is not null`
    : query.openNow === false
      ? sql`and ${openBy(reading)} is null`
      : sql``;
  const [listed, counted] = await Promise.all([
    sql<PublicProfile & { functions: SpaceFunction[] }>`
      select ${publicProfile(reading)},
        array(select distinct space.function from centres.space_in_use space
          where space.centre_id = centre.id
            and ${reading.today}::date between space.from_on and coalesce(space.until_on, 'infinity')) as functions
      ${found(reading, query)} ${only}
      order by coalesce(case unit.level when 'village' then above.code end, unit.code),
        unit.level = 'village', unit.code, centre.id ${pageOf(query)}`.execute(reading.db),
    sql<{ total: number; openNow: number }>`
      select count(*)::int as total, count(${openBy(reading)})::int as "openNow"
      ${found(reading, query)} ${only}`.execute(reading.db),
  ]);
  const today = await todayOf(
    reading,
    listed.rows.map(({ id }) => id),
  );
  const { total = 0, openNow = 0 } = counted.rows[0] ?? {};
  return { total, openNow, rows: listed.rows.map((row) => ({ ...row, ...today(row.id) })) };
};
