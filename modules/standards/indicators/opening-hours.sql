-- Every opening session that stands counts the hours it lasted toward its day.
select opening.organisation_id, opening.on_date, opening.on_date as item,
  date_part('epoch', opening.closed_at - opening.opened_at) / 3600 as amount,
  'centres.opening_session' as source, opening.id as source_id,
  to_char(opening.opened_at, 'HH24:MI') || '–' || to_char(opening.closed_at, 'HH24:MI') as label
from centres.opening
