-- Every town and village of a district on the day asked about: 1 when each binding requirement is met by the judgement shown
-- that day, else 0. A requirement not yet in force asks nothing; missing evidence is no pass.
select district.organisation_id, unit.on_date, unit.organisation_id as item, unit.meets_everything::int as amount,
  'standards.judgement' as source, null::uuid as source_id, placed.name as label
from (
  select on_date, organisation_id, bool_and(verdict in ('met', 'not yet in force')) as meets_everything
  from binding_verdict group by on_date, organisation_id) unit
join organisations.unit_history placed on placed.organisation_id = unit.organisation_id
  and placed.level in ('town', 'village')
  and unit.on_date between placed.from_on and coalesce(placed.until_on, 'infinity')
join organisations.unit_history district on district.level = 'district' and district.path @> placed.path
  and unit.on_date between district.from_on and coalesce(district.until_on, 'infinity')
