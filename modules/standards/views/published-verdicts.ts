import { sql } from 'kysely';
import { refuse } from '#platform/refusals/index.ts';
import type { Reading } from '#platform/work/index.ts';
import { refusals } from '../refusals.ts';
import { latest } from '../rules/periods.ts';
import { standingOf } from '../rules/standing.ts';
import { type JudgedLevel, judgedLevels, type Verdict } from '../rules/vocabulary.ts';
import { findPublished } from '../store/publication.ts';
import { manyJudgements, type UnitWanted } from './many-judgements.ts';
import { type RequirementOn, requirementsOn } from './requirements-on.ts';

type Unit = UnitWanted & { name: string; kind: string; districtId: string };

/** The unit itself first, then those directly beneath it, in today's tree. */
const findUnits = async (reading: Reading, id: string): Promise<Unit[]> => {
  const { rows } = await sql<Unit>`
    select unit.id, unit.name, unit.kind, unit.level, district.id as district_id,
      (select count(*) from organisations.unit) as among
    from organisations.unit
    join organisations.unit district on district.level = 'district' and district.path @> unit.path
    where (unit.id = ${id} or unit.parent_id = ${id}) and unit.level = any(${[...judgedLevels]}::text[])
    order by unit.id <> ${id}, unit.code`.execute(reading.db);
  return rows;
};

type Found = {
  asked: number;
  organisationId: string;
  verdict: Verdict;
  value: number | null;
  target: number | null;
  judgedAt: Date;
};

const findVerdicts = async (
  reading: Reading,
  units: readonly Unit[],
  requirements: readonly RequirementOn[],
): Promise<Found[]> => {
  const wanted = requirements.map((one) => ({ one, period: one.shown }));
  const { rows } = await sql<Found>`
    select asked, organisation_id, verdict, value, target, judged_at
    from (${manyJudgements(units, wanted)}) judgement order by asked`.execute(reading.db);
  return rows;
};

const isLaidOn = ({ requirement }: RequirementOn, level: JudgedLevel) =>
  requirement.appliesTo.includes(level);

const published = ({ requirement, shown }: RequirementOn, { verdict, value, target }: Found) => ({
  code: requirement.code,
  title: requirement.name,
  clause: requirement.source,
  verdict,
  value,
  target,
  unit: requirement.unit,
  periodStart: shown.from,
});

const beneathOf = (child: Unit, own: readonly Found[]) => {
  const { met, notMet, noEvidence } = standingOf(own.map(({ verdict }) => verdict));
  return {
    organisationId: child.id,
    name: child.name,
    kind: child.kind,
    met,
    total: met + notMet + noEvidence,
  };
};

/** How a unit does by what its district shows to residents, and how those directly beneath it do; not found when it shows nothing. */
export const showPublishedVerdicts = async (reading: Reading, organisationId: string) => {
  const [unit, ...beneath] = await findUnits(reading, organisationId);
  if (unit?.id !== organisationId) return refuse(refusals.nothingPublished());
  const shownByDistrict = await findPublished(reading.db, unit.districtId);
  const shown = (await requirementsOn(reading, reading.today)).filter(({ requirementId }) =>
    shownByDistrict.has(requirementId),
  );
  const laidOn = ({ level }: Unit) => shown.some((one) => isLaidOn(one, level));
  if (![unit, ...beneath].some(laidOn)) return refuse(refusals.nothingPublished());

  const found = await findVerdicts(reading, [unit, ...beneath], shown);
  const of = ({ id, level }: Unit) =>
    found.filter(({ organisationId: whose, asked }) => {
      const one = shown[asked];
      return whose === id && one !== undefined && isLaidOn(one, level);
    });
  return {
    judgedAt: latest(found.map(({ judgedAt }) => judgedAt.toISOString())) || null,
    requirements: of(unit).flatMap((said) => {
      const one = shown[said.asked];
      return one ? [published(one, said)] : [];
    }),
    beneath: beneath.filter(laidOn).map((child) => beneathOf(child, of(child))),
  };
};
