-- Every local brand (一村一品) that is kept up.
select brand.organisation_id, brand.from_on, brand.until_on, brand.id as item, 1 as amount,
  'people.brand' as source, brand.id as source_id, brand.name as label
from people.local_brand brand
