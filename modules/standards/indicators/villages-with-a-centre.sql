-- Every village and community of a district on the day asked about: 1 when it has a centre with a space in use, else 0.
select district.organisation_id, asked_day.on_date, village.organisation_id as item, (built.id is not null)::int as amount,
  'centres.centre' as source, built.id as source_id, village.name as label
from asked_day
join organisations.unit_history district on district.level = 'district'
  and asked_day.on_date between district.from_on and coalesce(district.until_on, 'infinity')
join organisations.unit_history village on village.level = 'village' and village.path <@ district.path
  and asked_day.on_date between village.from_on and coalesce(village.until_on, 'infinity')
left join lateral (
  select centre.id
  from centres.public_centre centre
  join centres.space_in_use space on space.centre_id = centre.id
  where centre.organisation_id = village.organisation_id
    and asked_day.on_date between centre.from_on and coalesce(centre.until_on, 'infinity')
    and asked_day.on_date between space.from_on and coalesce(space.until_on, 'infinity')
  limit 1) built on true
