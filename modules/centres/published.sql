-- A centre as other modules know it.
create view centres.public_centre as
  select id, organisation_id, name, initials, address, longitude, latitude, from_on, until_on, demonstration
  from centres.centre;

-- Openings that count: closed and not struck out, with the hours they lasted.
create view centres.opening as
  select id, centre_id, organisation_id, on_date, opened_at, closed_at, source,
    (extract(epoch from closed_at - opened_at) / 3600.0)::numeric(6, 2) as hours
  from centres.opening_session
  where struck_at is null and closed_at is not null;

-- Spaces in use and the function each serves.
create view centres.space_in_use as
  select id, centre_id, organisation_id, name, function, from_on, until_on
  from centres.space where struck_at is null;

create view centres.paper_in_force as
  select id, centre_id, organisation_id, kind, title, from_on, until_on
  from centres.paper where struck_at is null;

create view centres.new_type_space as
  select id, organisation_id, type, name, from_on, until_on
  from centres.new_space where struck_at is null;

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

-- Building and upgrading: every stage a project reached, with the day.
create view centres.build_stage_reached as
  select stage.id, stage.project_id, project.organisation_id, project.centre_id, project.purpose, project.way,
    stage.stage, stage.reached_on
  from centres.build_stage stage
  join centres.build_project project on project.id = stage.project_id
  where project.struck_at is null;

-- Duties that were planned and stand, and whether the person came: as noted, else seen by an opening kept that day.
create view centres.duty_planned as
  select duty.id, duty.centre_id, duty.organisation_id, duty.person_id, duty.on_date, duty.opens, duty.closes,
    coalesce(duty.came, exists (
      select from centres.opening_session kept
      where kept.kept_by = duty.person_id and kept.centre_id = duty.centre_id and kept.on_date = duty.on_date
        and kept.struck_at is null) or null) as came
  from centres.duty
  where duty.withdrawn_at is null;
