-- Every town and village of a district on the day asked about: 1 when each binding requirement is met by the judgement shown
-- that day, else 0. A requirement not yet in force asks nothing; missing evidence is no pass.
select district.organisation_id, unit.on_date, unit.organisation_id as item, unit.meets_everything::int as amount,
  'standards.judgement' as source, null::uuid as source_id, placed.name as label
from (
  select shown.on_date, judgement.organisation_id,
    bool_and(judgement.verdict in ('met', 'not yet in force')) as meets_everything
  from (
    select asked_day.on_date, requirement.id as requirement_id, (
      select latest.period_from from standards.judgement latest
      where latest.requirement_id = requirement.id and latest.period_from <= asked_day.on_date
        and latest.shown_from <= asked_day.on_date
      order by latest.period_from desc limit 1) as period_from
    from asked_day join standards.requirement on requirement.binding) shown
  join standards.judgement on judgement.requirement_id = shown.requirement_id and judgement.period_from = shown.period_from
    and judgement.shown_until >= shown.on_date
  group by shown.on_date, judgement.organisation_id) unit
join organisations.unit_history placed on placed.organisation_id = unit.organisation_id
  and placed.level in ('town', 'village')
  and unit.on_date between placed.from_on and coalesce(placed.until_on, 'infinity')
join organisations.unit_history district on district.level = 'district' and district.path @> placed.path
  and unit.on_date between district.from_on and coalesce(district.until_on, 'infinity')
