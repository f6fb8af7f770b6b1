-- Every session held: 1 when item, time, place and organiser were announced before the day, else 0.
select session.organisation_id, session.on_date, session.id as item, session.announced_in_full::int as amount,
  'activities.session' as source, session.id as source_id, session.item as label
from activities.held_session session
