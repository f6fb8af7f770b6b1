-- A centre as other modules know it.
create view centres.public_centre as
  select id, organisation_id, name, address, from_on, until_on from centres.centre;

-- Openings that count: closed and not struck out, with the hours they lasted.
create view centres.opening as
  select id, centre_id, organisation_id, on_date, opened_at, closed_at, source,
    (extract(epoch from closed_at - opened_at) / 3600.0)::numeric(6, 2) as hours
  from centres.opening_session
  where struck_at is null and closed_at is not null;

-- Spaces in use and the function each serves.
create view centres.space_in_use as
  select id, centre_id, organisation_id, name, function, from_on, until_on from centres.space;

create view centres.paper_in_force as
  select id, centre_id, organisation_id, kind, title, from_on, until_on from centres.paper;

create view centres.new_type_space as
  select id, organisation_id, type, name, from_on, until_on from centres.new_space;

create view centres.promise as
  select id, centre_id, organisation_id, weekday, opens, closes, from_on, until_on from centres.promised_hours;

-- The calendar of working days, days of rest and public holidays.
create view centres.day as
  select on_date, kind, name_zh, name_en from centres.calendar_day;

-- Planned closures that the public was told of before the day.
create view centres.announced_closure as
  select id, centre_id, organisation_id, on_date, reason, announced_on
  from centres.exception_day
  where kind = 'closed' and withdrawn_at is null and announced_on < on_date;
