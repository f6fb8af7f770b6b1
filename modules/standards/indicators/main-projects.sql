-- Every session of the four main projects that benefit the people: reading for all, arts for all, culture to the village,
-- and special groups.
select session.organisation_id, session.on_date, session.theme as item, 1 as amount,
  'activities.session' as source, session.id as source_id, session.item as label
from activities.held_session session
where session.theme in ('reading-for-all', 'arts-for-all', 'to-the-village', 'special-groups')
