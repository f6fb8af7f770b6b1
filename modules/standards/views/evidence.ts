import { sql } from 'kysely';
import { permissions as people } from '#modules/people/permissions.ts';
import { districtTimeZone } from '#platform/clock.ts';
import type { Db } from '#platform/database/index.ts';
import type { IsoDate } from '#platform/dates/index.ts';
import type { QueryOf } from '#platform/http/route.ts';
import { reaches } from '#platform/permissions/may.ts';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import type * as contract from '../contract/evidence.ts';
import { permissions } from '../permissions.ts';
import { refusals } from '../refusals.ts';
import { periodRunningOn } from '../rules/periods.ts';
import {
  type Asked,
  countPieces,
  findItems,
  findPieces,
  type Item,
  type Piece,
} from '../store/evidence-rows.ts';
import { findVersions } from '../store/versions.ts';
import { findJudged } from './judgements.ts';
import { asShown, requirementOn } from './requirements-on.ts';
import { unitOn } from './units-on.ts';

const mostItems = 400;

type Number = { organisationId: string; requirement: string; periodFrom: IsoDate };

/** The judgement a number stands in, by the version of the standard it was judged by. */
const findNumber = async (reading: Reading, { organisationId, requirement: code, periodFrom }: Number) => {
  const latest = await requirementOn(reading, code, reading.today);
  const judgement = await findJudged(reading, organisationId, latest.requirementId, periodFrom);
  if (!judgement) return refuse(refusals.notJudged());
  const versions = await findVersions(reading.db);
  const version = versions.find(({ id }) => id === judgement.versionId) ?? latest.version;
  const requirement = version.standard.requirements.find((one) => one.code === code) ?? latest.requirement;
  const unit = await unitOn(reading, organisationId, judgement.settled ? judgement.until : reading.today);
  return { judgement, requirement, unit };
};

/** Labels say times of day as the district's clock shows them. */
const inDistrictTime = <Result>(db: Db, read: (db: Db) => Promise<Result>): Promise<Result> =>
  db.transaction().execute(async (tx) => {
    await sql`select set_config('TimeZone', ${districtTimeZone}, true), set_config('jit', 'off', true)`.execute(
      tx,
    );
    return read(tx);
  });

const pieceShown = ({ deductionId, reason, deductedByName, deductedAt, ...piece }: Piece) => ({
  ...piece,
  deduction:
    deductionId && deductedAt
      ? {
          id: deductionId,
          reason: reason ?? '',
          deductedByName: deductedByName ?? '',
          deductedAt: deductedAt.toISOString(),
        }
      : null,
});

type Wanted = Number & { item?: string; limit: number; offset: number };

/** The rows behind one number and the number counted anew from them. */
export const findEvidence = async (reading: Reading, wanted: Wanted) => {
  const { judgement, requirement, unit } = await findNumber(reading, wanted);
  const { window } = periodRunningOn(requirement, wanted.periodFrom, reading.today);
  const found = { judgement, requirement, unit, window };
  if (!requirement.evidence)
    return { ...found, total: 0, value: null, items: [] as Item[], rows: [] as Piece[] };

  const asked: Asked = { requirement, unitId: unit.id, window, today: reading.today };
  const names = reaches(reading.actor, people.readNames, unit.path);
  return inDistrictTime(reading.db, async (db) => ({
    ...found,
    ...(await countPieces(db, asked)),
    items: await findItems(db, asked, names, mostItems),
    rows: await findPieces(db, asked, names, wanted),
  }));
};

/** The rows behind one number, each with the record it comes from, whether it counts, and why not. */
export const showEvidence = async (reading: Reading, query: QueryOf<typeof contract.showEvidence>) => {
  const { page, pageSize, ...number } = query;
  const found = await findEvidence(reading, { ...number, limit: pageSize, offset: (page - 1) * pageSize });
  const ofItem = found.items.find(({ item }) => item === query.item);
  const mayDeduct = reaches(reading.actor, permissions.deduct, found.unit.path);
  return {
    ...found,
    requirement: asShown(found.requirement, found.judgement.until),
    evidence: found.requirement.evidence ?? '',
    total: query.item === undefined ? found.total : (ofItem?.pieces ?? 0),
    rows: found.rows.map(pieceShown),
    permittedActions: mayDeduct && found.requirement.evidence ? ['deduct' as const] : [],
  };
};
