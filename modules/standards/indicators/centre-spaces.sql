-- Every space in use at a centre in force: the village has a place.
select centre.organisation_id, greatest(centre.from_on, space.from_on) as from_on,
  least(centre.until_on, space.until_on) as until_on, space.id as item, 1 as amount,
  'centres.space' as source, space.id as source_id, centre.name || ' · ' || space.name as label
from centres.public_centre centre
join centres.space_in_use space on space.centre_id = centre.id
