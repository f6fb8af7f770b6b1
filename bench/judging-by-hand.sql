-- The sums that judging the sample district for a year needs, as one would write them by hand for this standard alone: the
-- same requirements, units and periods, with nothing kept but the numbers. `:from_on` and `:today` are put in by the
-- benchmark, which also compares the numbers with those of the judgements. Each statement ends with a line of its own.

create temp table period as
select kind, start::date as from_on, (start + length)::date - 1 as until_on,
  least((start + length)::date - 1, :today) as last_on
from (values ('week', interval '1 week'), ('month', interval '1 month'), ('quarter', interval '3 months'),
  ('year', interval '1 year')) kinds (kind, length)
cross join lateral generate_series(date_trunc(kind, (:from_on)::timestamp), (:today)::timestamp, length) start
;
create temp table by_hand (
  requirement text not null,
  organisation_id uuid not null,
  period_from date not null,
  value numeric not null,
  evidence_count int not null
)
;
analyze period
;
-- Opening: hours a week and the shortest day, from one look at the openings.
with opened as materialized (
  select organisation_id, on_date, sum(extract(epoch from closed_at - opened_at)) / 3600 as hours, count(*)::int as pieces
  from centres.opening_session
  where struck_at is null and closed_at is not null
    and on_date between (select min(from_on) from period where kind = 'week') and :today
  group by organisation_id, on_date),
weekly as (
  select opened.organisation_id, date_trunc('week', on_date::timestamp)::date as week, round(sum(hours), 2) as total,
    round(min(hours), 2) as shortest, sum(pieces) as pieces
  from opened join organisations.organisation on id = opened.organisation_id and level in ('town', 'village')
  group by 1, 2)
insert into by_hand
select requirement, organisation_id, week, case requirement when 'weekly-opening' then total else shortest end, pieces
from weekly cross join (values ('weekly-opening'), ('daily-opening')) asked (requirement)
;
-- Days of rest on which the centre was open, without announced closures and without months that tell nothing.
with opened as materialized (
  select distinct organisation_id, on_date from centres.opening_session
  where struck_at is null and closed_at is not null
    and on_date between (select min(from_on) from period where kind = 'month') and :today),
known as (select distinct organisation_id, date_trunc('month', on_date::timestamp)::date as month from opened),
closed as (
  select organisation_id, on_date from centres.exception_day
  where kind = 'closed' and withdrawn_at is null and announced_on < on_date)
insert into by_hand
select 'rest-day-opening', known.organisation_id, known.month,
  round(100.0 * count(opened.on_date) / count(*), 2), count(*)
from known
join centres.calendar_day day on day.kind in ('rest', 'holiday') and day.on_date <= :today
  and date_trunc('month', day.on_date::timestamp)::date = known.month
left join opened on opened.organisation_id = known.organisation_id and opened.on_date = day.on_date
left join closed on closed.organisation_id = known.organisation_id and closed.on_date = day.on_date
where closed.on_date is null and (opened.on_date is not null or day.on_date < :today)
group by 1, 2, 3
;
insert into by_hand
select 'off-peak-hours', promise.organisation_id, period.from_on,
  round((sum(extract(epoch from greatest(least(closes, time '09:00') - opens, interval '0')
    + greatest(least(closes, time '14:00') - greatest(opens, time '12:00'), interval '0')
    + greatest(closes - greatest(opens, time '17:30'), interval '0'))) / 3600)::numeric, 2), count(*)
from centres.promised_hours promise
join period on period.kind = 'quarter' and promise.from_on <= last_on and coalesce(promise.until_on, 'infinity') >= last_on
join organisations.organisation unit on unit.id = promise.organisation_id and unit.level in ('town', 'village')
where promise.weekday <= 5 group by 1, 2, 3
;
-- Spaces and their functions.
insert into by_hand
select requirement, space.organisation_id, period.from_on, count(distinct space.function), count(*)
from (values ('five-functions', 'town', array['culture-sport', 'training', 'reading', 'broadcast', 'exhibition']),
  ('required-functions', 'village', array['culture-sport', 'training', 'reading']),
  ('optional-functions', 'village', array['broadcast', 'exhibition'])) asked (requirement, level, functions)
join organisations.organisation unit on unit.level = asked.level
join centres.space on space.organisation_id = unit.id and space.function = any (functions) and space.struck_at is null
join period on period.kind = 'quarter' and space.from_on <= last_on and coalesce(space.until_on, 'infinity') >= last_on
group by 1, 2, 3
;
insert into by_hand
select 'has-place', centre.organisation_id, period.from_on, count(*), count(*)
from centres.centre
join organisations.organisation unit on unit.id = centre.organisation_id and unit.level = 'village'
join centres.space on space.centre_id = centre.id and space.struck_at is null
join period on period.kind = 'quarter' and greatest(centre.from_on, space.from_on) <= last_on
  and coalesce(least(centre.until_on, space.until_on), 'infinity') >= last_on
group by 1, 2, 3
;
-- Papers.
insert into by_hand
select requirement, paper.organisation_id, period.from_on,
  case requirement when 'has-mechanism' then count(distinct paper.kind) else count(*) end, count(*)
from (values ('service-rules', 'town', array['service-rules']), ('review-rules', 'town', array['review-rules']),
  ('has-mechanism', 'village', array['service-rules', 'opening-rules', 'duty-rules'])) asked (requirement, level, kinds)
join organisations.organisation unit on unit.level = asked.level
join centres.paper on paper.organisation_id = unit.id and paper.kind = any (kinds) and paper.struck_at is null
join period on period.kind = 'quarter' and paper.from_on <= last_on and coalesce(paper.until_on, 'infinity') >= last_on
group by requirement, paper.organisation_id, period.from_on
;
-- People: posts, teams, brands.
insert into by_hand
select requirement, posting.organisation_id, period.from_on, count(distinct person_id), count(*)
from (values ('town-staff', 'town'), ('cultural-officer', 'village')) asked (requirement, level)
join organisations.organisation unit on unit.level = asked.level
join people.posting on posting.organisation_id = unit.id and posting.struck_at is null
  and (asked.level = 'town' or posting.post = 'cultural-officer')
join period on period.kind = 'quarter' and posting.from_on <= last_on and coalesce(posting.until_on, 'infinity') >= last_on
group by 1, 2, 3
;
with member as (
  select team.organisation_id, team.kind, membership.team_id, period.from_on, count(*) as members
  from people.membership
  join people.team on team.id = membership.team_id and team.struck_at is null
  join period on period.kind = 'quarter'
    and greatest(membership.from_on, team.from_on) <= last_on
    and coalesce(least(membership.until_on, team.until_on), 'infinity') >= last_on
  where membership.struck_at is null
  group by 1, 2, 3, 4)
insert into by_hand
select requirement, member.organisation_id, member.from_on, count(*) filter (where members >= least_members), sum(members)
from (values ('town-art-teams', 'town', 'art', 20), ('village-art-team', 'village', 'art', 10),
  ('volunteer-team', 'town', 'volunteer', 5)) asked (requirement, level, kind, least_members)
join organisations.organisation unit on unit.level = asked.level
join member on member.organisation_id = unit.id and member.kind = asked.kind
group by requirement, member.organisation_id, member.from_on
union all
select 'has-team', organisation_id, at_work.from_on, count(distinct what), sum(pieces)
from (
  select organisation_id, from_on, 'team' as what, members as pieces from member
  union all
  select posting.organisation_id, period.from_on, 'post', 1
  from people.posting
  join period on period.kind = 'quarter' and posting.from_on <= last_on and coalesce(posting.until_on, 'infinity') >= last_on
  where posting.struck_at is null) at_work
join organisations.organisation unit on unit.id = organisation_id and unit.level = 'village'
group by organisation_id, at_work.from_on
;
insert into by_hand
select 'local-brand', brand.organisation_id, period.from_on, count(*), count(*)
from people.brand
join organisations.organisation unit on unit.id = brand.organisation_id and unit.level = 'village'
join period on period.kind = 'quarter' and brand.from_on <= last_on and coalesce(brand.until_on, 'infinity') >= last_on
where brand.struck_at is null group by 1, 2, 3
;
-- Sessions: activities of villages by quarter; announcements of towns by month.
insert into by_hand
select 'has-activities', session.organisation_id, date_trunc('quarter', on_date::timestamp)::date, count(*), count(*)
from activities.session
join organisations.organisation unit on unit.id = session.organisation_id and unit.level = 'village'
where session.state = 'held' and struck_at is null
  and on_date between (select min(from_on) from period where kind = 'quarter') and :today
group by 1, 2, 3
;
insert into by_hand
select 'advance-notice', session.organisation_id, date_trunc('month', on_date::timestamp)::date,
  round(100.0 * count(*) filter (where announced_on < on_date and place <> '' and organiser <> '') / count(*), 2), count(*)
from activities.session
join organisations.organisation unit on unit.id = session.organisation_id and unit.level = 'town'
where session.state = 'held' and struck_at is null and on_date < :today
  and on_date >= (select min(from_on) from period where kind = 'month')
group by 1, 2, 3
;
insert into by_hand
select 'volunteer-service', service.organisation_id, date_trunc('quarter', service.on_date::timestamp)::date,
  count(distinct service.session_id), count(*)
from activities.service
join activities.session on session.id = service.session_id and session.state = 'held' and session.struck_at is null
join organisations.organisation unit on unit.id = service.organisation_id and unit.level = 'town'
where service.struck_at is null
  and service.on_date between (select min(from_on) from period where kind = 'quarter') and :today
group by 1, 2, 3
;
-- What towns offered in twelve months, quarter by quarter.
with held as materialized (
  select session.organisation_id, session.on_date, programme.category, programme.theme
  from activities.session
  join activities.programme on programme.id = session.programme_id
  join organisations.organisation unit on unit.id = session.organisation_id and unit.level = 'town'
  where session.state = 'held' and session.struck_at is null),
year_up_to as (
  select from_on as quarter, (until_on + 1 - interval '1 year')::date as first_on, last_on
  from period where kind = 'quarter'),
offered as (
  select organisation_id, quarter, category, count(*) as pieces
  from held join year_up_to on on_date between first_on and last_on group by 1, 2, 3
  union all
  select programme.organisation_id, quarter, category, 1
  from activities.programme
  join organisations.organisation unit on unit.id = programme.organisation_id and unit.level = 'town'
  join year_up_to on programme.from_on <= last_on and coalesce(programme.until_on, 'infinity') >= first_on
  where standing and free)
insert into by_hand
select 'basic-services', organisation_id, quarter, count(distinct category), sum(pieces)
from offered group by 2, 3
union all
select 'main-projects', organisation_id, quarter, count(distinct theme), count(*)
from held join year_up_to on on_date between first_on and last_on
where theme in ('reading-for-all', 'arts-for-all', 'to-the-village', 'special-groups') group by 2, 3
union all
select 'our-festivals', organisation_id, quarter, count(*), count(*)
from held join year_up_to on on_date between first_on and last_on
where theme = 'our-festivals' group by 2, 3
;
insert into by_hand
select 'standing-items', programme.organisation_id, period.from_on, count(distinct item), count(*)
from activities.programme
join organisations.organisation unit on unit.id = programme.organisation_id and unit.level = 'town'
join period on period.kind = 'quarter' and programme.from_on <= last_on and coalesce(programme.until_on, 'infinity') >= last_on
where standing and free group by 1, 2, 3
;
-- Training: the hours of whoever had fewest, in each year.
with trainee as (
  select requirement, posting.organisation_id, posting.person_id, period.from_on as year, period.last_on,
    min(posting.from_on) as since, max(coalesce(posting.until_on, 'infinity')) as until, count(*) as postings
  from (values ('staff-training', 'town'), ('officer-training', 'village')) asked (requirement, level)
  join organisations.organisation unit on unit.level = asked.level
  join people.posting on posting.organisation_id = unit.id and posting.struck_at is null
    and (case asked.level when 'town' then full_time else post = 'cultural-officer' end)
  join period on period.kind = 'year' and posting.from_on <= last_on
    and coalesce(posting.until_on, 'infinity') >= period.from_on
  group by 1, 2, 3, 4, 5),
trained as (
  select requirement, trainee.organisation_id, trainee.person_id, year, postings, count(attendance.id) as attended,
    coalesce(sum(attendance.hours), 0) as hours
  from trainee
  left join (training.attendance
    join training.course_session on course_session.id = attendance.course_session_id and course_session.struck_at is null)
    on attendance.person_id = trainee.person_id and attendance.organisation_id = trainee.organisation_id
    and attendance.struck_at is null and attendance.on_date between year and last_on
    and attendance.on_date between since and until
  group by 1, 2, 3, 4, 5)
insert into by_hand
select requirement, organisation_id, year, round(min(hours), 2), sum(postings + attended)
from trained group by 1, 2, 3
;
-- The district: villages with a centre, new-type spaces.
insert into by_hand
select 'build-rate', district.id, period.from_on, round(100.0 * count(built.organisation_id) / count(*), 2), count(*)
from period
join organisations.organisation district on district.level = 'district'
join organisations.organisation village on village.level = 'village' and village.path <@ district.path
left join lateral (
  select centre.organisation_id from centres.centre
  join centres.space on space.centre_id = centre.id and space.struck_at is null
  where centre.organisation_id = village.id
    and period.last_on between greatest(centre.from_on, space.from_on)
      and coalesce(least(centre.until_on, space.until_on), 'infinity')
  limit 1) built on true
where period.kind = 'month' group by 1, 2, 3
;
insert into by_hand
select 'new-type-spaces', district.id, period.from_on, count(*), count(*)
from period
join organisations.organisation district on district.level = 'district'
join organisations.organisation holder on holder.path <@ district.path
join centres.new_space space on space.organisation_id = holder.id and space.struck_at is null
  and period.last_on between space.from_on and coalesce(space.until_on, 'infinity')
where period.kind = 'quarter' group by 1, 2, 3
;
-- Units that meet everything asked of them, month by month: what is counted over a period is looked at once it is over.
with asked (requirement, level, kind, once_over, target) as (values
  ('five-functions', 'town', 'quarter', false, 5), ('has-place', 'village', 'quarter', false, 1),
  ('has-activities', 'village', 'quarter', true, 3), ('has-team', 'village', 'quarter', false, 2),
  ('has-mechanism', 'village', 'quarter', false, 1), ('required-functions', 'village', 'quarter', false, 3),
  ('service-rules', 'town', 'quarter', false, 1), ('basic-services', 'town', 'quarter', false, 7),
  ('advance-notice', 'town', 'month', true, 90), ('standing-items', 'town', 'quarter', false, 4),
  ('town-staff', 'town', 'quarter', false, 5), ('cultural-officer', 'village', 'quarter', false, 1),
  ('town-art-teams', 'town', 'quarter', false, 5), ('volunteer-team', 'town', 'quarter', false, 1),
  ('village-art-team', 'village', 'quarter', false, 1), ('local-brand', 'village', 'quarter', false, 1),
  ('staff-training', 'town', 'year', false, 40), ('officer-training', 'village', 'year', false, 40),
  ('weekly-opening', 'town', 'week', true, 42), ('weekly-opening', 'village', 'week', true, 42),
  ('daily-opening', 'town', 'week', true, 4), ('daily-opening', 'village', 'week', true, 4),
  ('rest-day-opening', 'town', 'month', true, 100), ('rest-day-opening', 'village', 'month', true, 100),
  ('off-peak-hours', 'town', 'quarter', false, 5), ('off-peak-hours', 'village', 'quarter', false, 5),
  ('volunteer-service', 'town', 'quarter', true, 3), ('main-projects', 'town', 'quarter', false, 4),
  ('our-festivals', 'town', 'quarter', false, 3), ('review-rules', 'town', 'quarter', false, 1)),
shown as (
  select month.from_on as month, asked.*, looked_at.from_on as period_from
  from period month
  cross join asked
  join period looked_at on looked_at.kind = asked.kind
    and case when once_over then looked_at.until_on + 1 = date_trunc(asked.kind, month.last_on::timestamp)::date
      else month.last_on between looked_at.from_on and looked_at.until_on end
  where month.kind = 'month'),
demanded as (select month, level, count(*) as requirements from shown group by 1, 2),
met as (
  select month, unit.id, unit.level, unit.path, count(by_hand.value) as requirements
  from shown
  join organisations.organisation unit on unit.level = shown.level
  left join by_hand on by_hand.requirement = shown.requirement and by_hand.organisation_id = unit.id
    and by_hand.period_from = shown.period_from and by_hand.value >= shown.target
  group by 1, 2, 3, 4)
insert into by_hand
select 'units-meeting-everything', district.id, month,
  round(100.0 * count(*) filter (where met.requirements = demanded.requirements) / count(*), 2), count(*)
from met
join demanded using (month, level)
join organisations.organisation district on district.level = 'district' and met.path <@ district.path
group by 2, 3
;
