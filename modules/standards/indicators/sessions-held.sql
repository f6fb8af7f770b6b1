-- Every session held. The village has activities.
select session.organisation_id, session.on_date, session.id as item, 1 as amount,
  'activities.session' as source, session.id as source_id, session.item as label
from activities.held_session session
