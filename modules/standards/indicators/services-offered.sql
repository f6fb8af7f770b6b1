-- Every session held counts for its basic service, and so does every standing item for as long as it is on offer.
select session.organisation_id, session.on_date as from_on, session.on_date as until_on, session.category as item,
  1 as amount, 'activities.session' as source, session.id as source_id, session.item as label
from activities.held_session session
union all
select standing.organisation_id, standing.from_on, standing.until_on, standing.category, 1,
  'activities.programme', standing.id, standing.item
from activities.standing_item standing
