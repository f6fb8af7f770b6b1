-- Every space in use that serves one of the five functions of a town centre.
select space.organisation_id, space.from_on, space.until_on, space.function as item, 1 as amount,
  'centres.space' as source, space.id as source_id, space.name as label
from centres.space_in_use space
where space.function in ('culture-sport', 'training', 'reading', 'broadcast', 'exhibition')
