-- Courses, their sessions, and who attended for how long.
create table training.course (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  title text not null check (length(title) between 1 and 80),
  subject text not null check (subject in
    ('theory', 'arts', 'library-work', 'reading-promotion', 'heritage', 'digital', 'safety', 'volunteering', 'other')),
  tier text not null check (tier in ('district', 'town', 'village')),
  trainer text not null default '' check (length(trainer) <= 80),
  summary text not null default '' check (length(summary) <= 2000),
  from_on date not null,
  until_on date,
  demonstration boolean not null default false,
  check (until_on >= from_on)
);
create index course_organisation on training.course (organisation_id, from_on);

create table training.course_session (
  id uuid primary key default platform.new_id(),
  course_id uuid not null references training.course,
  organisation_id uuid not null references organisations.organisation,
  on_date date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (length(place) <= 120),
  topic text not null default '' check (length(topic) <= 120),
  recorded_by uuid references access.account,
  recorded_at timestamptz not null,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (ends_at > starts_at),
  check ((struck_at is null) = (struck_reason is null))
);
create unique index course_session_once on training.course_session (course_id, starts_at) where struck_at is null;
create index course_session_course on training.course_session (course_id, on_date);
create index course_session_organisation on training.course_session (organisation_id, on_date);
create index course_session_recorded_by on training.course_session (recorded_by);
create index course_session_struck_by on training.course_session (struck_by) where struck_by is not null;

-- One person at one course session; the organisation is the one the person served then.
create table training.attendance (
  id uuid primary key default platform.new_id(),
  course_session_id uuid not null references training.course_session,
  person_id uuid not null references people.person,
  organisation_id uuid not null references organisations.organisation,
  on_date date not null,
  hours numeric not null check (hours > 0 and hours <= 24),
  recorded_by uuid references access.account,
  recorded_at timestamptz not null,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check ((struck_at is null) = (struck_reason is null))
);
create unique index attendance_once on training.attendance (course_session_id, person_id) where struck_at is null;
create index attendance_course_session on training.attendance (course_session_id);
create index attendance_person on training.attendance (person_id, on_date);
create index attendance_organisation on training.attendance (organisation_id, on_date);
create index attendance_recorded_by on training.attendance (recorded_by);
create index attendance_struck_by on training.attendance (struck_by) where struck_by is not null;
