-- Training attended, in hours, by the organisation the person served then.
create view training.attended as
  select attendance.id, attendance.person_id, attendance.organisation_id, attendance.on_date, attendance.hours,
    course.title, course.subject, course.tier, course_session.id as course_session_id, course.id as course_id,
    course.organisation_id as organiser_id
  from training.attendance
  join training.course_session on course_session.id = attendance.course_session_id
  join training.course on course.id = course_session.course_id
  where attendance.struck_at is null and course_session.struck_at is null;
