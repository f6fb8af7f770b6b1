-- Sessions that were held and stand; whether all four elements (item, time, place, organiser) were announced before the day.
create view activities.held_session as
  select session.id, session.programme_id, programme.item, programme.category, programme.theme, session.organisation_id,
    session.centre_id, session.on_date, session.starts_at, session.ends_at, session.place, session.organiser,
    session.head_count, session.source, session.announced_on,
    coalesce(session.announced_on < session.on_date and session.place <> '' and session.organiser <> '', false)
      as announced_in_full
  from activities.session
  join activities.programme on programme.id = session.programme_id
  where session.state = 'held' and session.struck_at is null;

-- Sessions that are planned, with the day on which the public was told.
create view activities.planned_session as
  select session.id, session.programme_id, programme.item, programme.category, programme.theme, session.organisation_id,
    session.centre_id, session.on_date, session.starts_at, session.ends_at, session.place, session.organiser,
    session.announced_on
  from activities.session
  join activities.programme on programme.id = session.programme_id
  where session.state = 'planned' and session.struck_at is null;

-- Standing free items (常设免费项目).
create view activities.standing_item as
  select id, organisation_id, item, category, from_on, until_on
  from activities.programme where standing and free;

-- Volunteer service at sessions that were held and stand.
create view activities.volunteer_service as
  select service.id, service.session_id, service.person_id, service.organisation_id, service.on_date, service.minutes, programme.item
  from activities.service
  join activities.session on session.id = service.session_id
  join activities.programme on programme.id = session.programme_id
  where session.state = 'held' and session.struck_at is null and service.struck_at is null;
