import type { Requirement } from '../rules/standard.ts';
import { countedAs } from './counted-as.ts';
import { type EvidenceQuery, evidenceQuery } from './evidence-queries.ts';
import { relationsFor } from './evidence-relations.ts';
import { fallsInDays, joinDeduction } from './evidence-sql.ts';
import { verdictOf } from './verdict.ts';

/** Whom a statement judges: every unit of the levels, the listed ones, or one (whose id then reaches every index). */
export type Scope = 'all' | 'some' | 'one';

/** The parameters all requirements of a statement share; those of each requirement follow, nine by nine. */
const today = '$1::date';
const judgedAt = '$2::timestamptz';
const organisations = '$3';

/** The lists hold one entry for each period asked about, oldest first. */
const parametersAt = (at: number, scope: Scope) => {
  const first = (scope === 'all' ? 3 : 4) + 9 * at;
  return {
    periodFrom: `$${first}::date[]`,
    periodUntil: `$${first + 1}::date[]`,
    windowFrom: `$${first + 2}::date[]`,
    windowUntil: `$${first + 3}::date[]`,
    shownFrom: `$${first + 4}::date[]`,
    shownUntil: `$${first + 5}::date[]`,
    target: `$${first + 6}::numeric[]`,
    requirementId: `$${first + 7}::smallint`,
    versionId: `$${first + 8}::uuid`,
  };
};
type Parameters = ReturnType<typeof parametersAt>;

/** What the parts of the query for one requirement are written from. */
type Asking = { requirement: Requirement; scope: Scope; p: Parameters };

const firstOf = (list: string) => `(${list})[1]`;
const lastOf = (list: string) => `(${list})[cardinality(${list})]`;

const within = ({ scope }: Asking, column: string) =>
  ({
    all: '',
    some: `and ${column} = any(${organisations}::uuid[])`,
    one: `and ${column} = ${organisations}::uuid`,
  })[scope];

const listed = (levels: readonly string[]) => levels.map((level) => `'${level}'`).join(', ');

const asked = ({ p }: Asking) => `asked as (
    select *, period_until < ${today} as settled
    from unnest(${p.periodFrom}, ${p.periodUntil}, ${p.windowFrom}, ${p.windowUntil}, ${p.shownFrom}, ${p.shownUntil}, ${p.target})
      with ordinality
      as asked (period_from, period_until, window_from, window_until, shown_from, shown_until, target, number))`;

const askedDay = 'asked_day as (select distinct window_until as on_date from asked)';

/** The units to judge, each with its place in the tree on the last day of the period. */
const unit = (asking: Asking) => `unit as (
    select placed.organisation_id, placed.path, asked.*
    from asked
    join organisations.unit_history placed
      on placed.from_on <= asked.period_until and (placed.until_on is null or placed.until_on >= asked.period_until)
    where placed.level in (${listed(asking.requirement.appliesTo)}) ${within(asking, 'placed.organisation_id')})`;

const ofOneLevel = ({ requirement: { appliesTo } }: Asking) =>
  appliesTo.length > 1
    ? ''
    : `and evidence.organisation_id in (select judged.id from organisations.unit judged where judged.level in (${listed(appliesTo)}))`;

const evidenceOnDays = (asking: Asking, query: EvidenceQuery) => `
      select evidence.* from (${query.text}) evidence
      where ${fallsInDays(query, { first: firstOf(asking.p.windowFrom), last: lastOf(asking.p.windowUntil), today })} ${asking.scope === 'all' ? ofOneLevel(asking) : within(asking, 'evidence.organisation_id')}`;

/** What happened in periods that follow one another finds its own by bisection, without a join. */
const countingByBisection = (asking: Asking, query: EvidenceQuery) => `
    select evidence.organisation_id, width_bucket(evidence.on_date, ${asking.p.periodFrom}) as number, evidence.item,
      evidence.amount, deduction.source_id is null as counts
    from (${evidenceOnDays(asking, query)}) evidence ${joinDeduction(query)}`;

/** All else is compared with the days of every window. (Offset 0: first find the evidence, then compare.) */
const countingByWindow = (asking: Asking, query: EvidenceQuery) => `
    select evidence.organisation_id, asked.number, evidence.item, evidence.amount, deduction.source_id is null as counts
    from (${evidenceOnDays(asking, query)} offset 0) evidence
    join asked on ${
      query.dated === 'happens'
        ? 'evidence.on_date between asked.window_from and asked.window_until'
        : 'evidence.from_on <= asked.window_until and (evidence.until_on is null or evidence.until_on >= asked.window_from)'
    } ${joinDeduction(query)}`;

const counted = (asking: Asking) => {
  const { requirement } = asking;
  if (!requirement.evidence)
    return 'select null::uuid as organisation_id, null::bigint as number, 0 as evidence_count, null::numeric as value limit 0';
  const query = evidenceQuery(requirement.evidence);
  const bisects = requirement.over === 'the period' && query.dated === 'happens';
  return countedAs(requirement, `(${(bisects ? countingByBisection : countingByWindow)(asking, query)})`);
};

const judged = ({ requirement }: Asking) => `judged as (
    select unit.*, counted.value, coalesce(counted.evidence_count, 0) as evidence_count,
      ${verdictOf(requirement.mustBe)} as verdict
    from unit left join counted using (organisation_id, number))`;

/** From the periods asked about to the verdict of each unit in each of them, as parts of a “with” that ends in `judged`. */
const judging = (asking: Asking, verdicts?: string): string[] => {
  const { evidence } = asking.requirement;
  return [
    asked(asking),
    ...(evidence ? relationsFor(evidenceQuery(evidence), askedDay, verdicts) : []),
    unit(asking),
    `counted as (${counted(asking)})`,
    judged(asking),
  ];
};

/** The judgements of one requirement that differ from those kept, or are new. */
const differingOf = (asking: Asking) => {
  const { p } = asking;
  return `(with ${judging(asking).join(',\n  ')}
  select judged.organisation_id, ${p.requirementId} as requirement_id, judged.period_from, judged.period_until,
    judged.shown_from, judged.shown_until, judged.path, judged.verdict, judged.value, judged.target, judged.evidence_count,
    judged.settled, ${p.versionId} as version_id, former.verdict is distinct from judged.verdict as turned,
    former.verdict is null as is_new
  from judged
  left join standards.judgement former on former.requirement_id = ${p.requirementId}
    and former.organisation_id = judged.organisation_id and former.period_from = judged.period_from
    and former.period_from between ${firstOf(p.periodFrom)} and ${lastOf(p.periodFrom)}
  where (former.verdict, former.value, former.target, former.evidence_count, former.settled, former.path, former.version_id)
    is distinct from (judged.verdict, judged.value, judged.target, judged.evidence_count, judged.settled, judged.path, ${p.versionId}))`;
};

/** Verdicts given by whoever asks, in place of those kept. */
const givenVerdicts = (parameter: number) => `binding_verdict as (
    select asked_day.on_date, given.organisation_id, given.verdict
    from asked_day
    cross join jsonb_to_recordset($${parameter}::text::jsonb) as given (organisation_id uuid, verdict text))`;

/**
 * One statement that judges a requirement and keeps nothing. It takes the same parameters and, after them, the verdicts to look
 * at where those are the evidence.
 */
export const asideStatement = (requirement: Requirement, scope: Scope, verdictsGiven: boolean): string => {
  const p = parametersAt(0, scope);
  const last = scope === 'all' ? 11 : 12;
  return `with ${judging({ requirement, scope, p }, verdictsGiven ? givenVerdicts(last + 1) : undefined).join(',\n  ')}
  select organisation_id, period_from, verdict, value, target, ${p.requirementId} as requirement_id,
    ${p.versionId} as version_id, ${judgedAt} as judged_at
  from judged`;
};

const columns = `organisation_id, requirement_id, period_from, period_until, shown_from, shown_until, path, verdict, value,
    target, evidence_count, settled, version_id`;

/** New judgements are added, others changed. Judging takes turns, so nobody else adds the same ones meanwhile. */
const written = `added as (
  insert into standards.judgement (${columns}, judged_at)
  select ${columns}, ${judgedAt} from differing where is_new),
changed as (
  update standards.judgement set period_until = differing.period_until, shown_from = differing.shown_from,
    shown_until = differing.shown_until, path = differing.path, verdict = differing.verdict, value = differing.value,
    target = differing.target, evidence_count = differing.evidence_count, settled = differing.settled,
    version_id = differing.version_id, judged_at = ${judgedAt}
  from differing
  where not differing.is_new and judgement.organisation_id = differing.organisation_id
    and judgement.requirement_id = differing.requirement_id and judgement.period_from = differing.period_from)`;

const outcome = `
select count(*)::int as changed, array_agg(distinct organisation_id) filter (where turned) as turned,
  min(shown_from) filter (where turned) as turned_from, max(shown_until) filter (where turned) as turned_until
from differing`;

/** One statement that judges requirements: evidence, sum, verdict, and only the judgements that differ are written. */
export const judgingStatement = (requirements: readonly Requirement[], scope: Scope): string => {
  const parts = requirements.map((requirement, at) =>
    differingOf({ requirement, scope, p: parametersAt(at, scope) }),
  );
  return `with differing as materialized (\n${parts.join('\nunion all\n')}),\n${written}${outcome}`;
};
