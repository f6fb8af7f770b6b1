-- Every session of “our festivals” (我们的节日).
select session.organisation_id, session.on_date, session.id as item, 1 as amount,
  'activities.session' as source, session.id as source_id, session.item as label
from activities.held_session session
where session.theme = 'our-festivals'
