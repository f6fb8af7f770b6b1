import type { EvidenceQuery } from './evidence-queries.ts';

/**
 * The verdicts of binding requirements that are shown on each day asked about: of the versions in force on that day. Which
 * period is shown is looked up once a requirement and day (hence the offset), never once a judgement.
 */
const bindingVerdict = `binding_verdict as (
    select shown.on_date, judgement.organisation_id, judgement.verdict
    from (
      select asked_day.on_date, said.requirement_id, (
        select latest.period_from from standards.judgement latest
        where latest.requirement_id = said.requirement_id and latest.period_from <= asked_day.on_date
          and latest.shown_from <= asked_day.on_date
        order by latest.period_from desc limit 1) as period_from
      from asked_day
      join standards.standard_version version on version.in_force_from <= asked_day.on_date
        and (version.in_force_until is null or version.in_force_until >= asked_day.on_date)
      join standards.version_requirement said on said.version_id = version.id and said.binding
      offset 0) shown
    join standards.judgement on judgement.requirement_id = shown.requirement_id
      and judgement.period_from = shown.period_from and judgement.shown_until >= shown.on_date)`;

/**
 * What an evidence query may look at by itself, as parts of a “with”: `asked_day`, defined by whoever asks, and
 * `binding_verdict` over it, kept judgements unless others are given.
 */
export const relationsFor = (
  { asksForDays, readsVerdicts }: EvidenceQuery,
  askedDay: string,
  verdicts = bindingVerdict,
): string[] => [...(asksForDays ? [askedDay] : []), ...(readsVerdicts ? [verdicts] : [])];
