-- Every session at which volunteers served, with the hours they gave.
select service.organisation_id, service.on_date, service.session_id as item, service.minutes::float8 / 60 as amount,
  'activities.service' as source, service.id as source_id, service.item as label, service.person_id
from activities.volunteer_service service
