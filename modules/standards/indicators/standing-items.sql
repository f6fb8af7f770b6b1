-- Every standing free item on offer; two of the same name are one item.
select standing.organisation_id, standing.from_on, standing.until_on, standing.item, 1 as amount,
  'activities.programme' as source, standing.id as source_id, standing.item as label
from activities.standing_item standing
