-- The weekly hours that a centre promises outside office hours: on Monday to Friday before 9:00, over noon (12:00 to 14:00)
-- and after 17:30. Weekends have a requirement of their own, so they do not count here again.
select promise.organisation_id, promise.from_on, promise.until_on, promise.weekday as item,
  date_part('epoch',
    greatest(least(promise.closes, time '09:00') - promise.opens, interval '0')
    + greatest(least(promise.closes, time '14:00') - greatest(promise.opens, time '12:00'), interval '0')
    + greatest(promise.closes - greatest(promise.opens, time '17:30'), interval '0')) / 3600 as amount,
  'centres.promised_hours' as source, promise.id as source_id,
  to_char(promise.opens, 'HH24:MI') || '–' || to_char(promise.closes, 'HH24:MI') as label
from centres.promise
where promise.weekday <= 5
