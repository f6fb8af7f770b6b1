-- Every weekend day and public holiday in the life of a centre: 1 when it was opened, 0 when it was not.
-- Left out are closures announced before the day, and months in which not a single opening was recorded: nothing is known
-- of those, and nothing known is no evidence.
select centre.organisation_id, day.on_date, day.on_date as item, (opened.id is not null)::int as amount,
  'centres.opening_session' as source, opened.id as source_id, coalesce(day.name_zh, '') as label
from centres.public_centre centre
join centres.day on day.kind in ('rest', 'holiday')
  and day.on_date between centre.from_on and coalesce(centre.until_on, 'infinity')
left join lateral (
  select opening.id from centres.opening
  where opening.organisation_id = centre.organisation_id and opening.on_date = day.on_date
  limit 1) opened on true
where not exists (
    select from centres.announced_closure closure
    where closure.organisation_id = centre.organisation_id and closure.on_date = day.on_date)
  and (opened.id is not null or exists (
    select from centres.opening
    where opening.organisation_id = centre.organisation_id
      and opening.on_date between date_trunc('month', day.on_date::timestamp)::date
        and (date_trunc('month', day.on_date::timestamp) + interval '1 month - 1 day')::date))
