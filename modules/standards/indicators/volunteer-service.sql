-- Every session at which volunteers served, with the hours they gave.
select service.organisation_id, service.on_date, service.session_id as item, service.minutes / 60.0::float8 as amount,
  'activities.service' as source, service.id as source_id, service.item as label
from activities.volunteer_service service
