-- Every new-type space in use (城市书房 and the others) of the district and all beneath it on the day asked about, also those
-- of units that ended into another.
select district.organisation_id, asked_day.on_date, space.id as item, 1 as amount,
  'centres.new_space' as source, space.id as source_id, space.name as label
from asked_day
join organisations.unit_history district on district.level = 'district'
  and asked_day.on_date between district.from_on and coalesce(district.until_on, 'infinity')
join organisations.unit_history holder on holder.path <@ district.path
  and asked_day.on_date between holder.from_on and coalesce(holder.until_on, 'infinity')
join centres.new_type_space space on (space.organisation_id = holder.organisation_id or space.organisation_id in (
    select carried.organisation_id from organisations.carried
    where carried.carrier_id = holder.organisation_id and carried.from_on <= asked_day.on_date))
  and asked_day.on_date between space.from_on and coalesce(space.until_on, 'infinity')
