-- The public places, what is in them, when they promise to be open and when they were. What was recorded by mistake is
-- struck out with a reason and stays readable.
create table centres.centre (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  name text not null check (length(name) between 1 and 80),
  initials text not null default '',
  address text not null default '' check (length(address) <= 200),
  floor_area_m2 numeric check (floor_area_m2 between 0 and 1000000),
  longitude numeric check (longitude between 73 and 136),
  latitude numeric check (latitude between 3 and 54),
  summary text not null default '' check (length(summary) <= 2000),
  from_on date not null,
  until_on date,
  demonstration boolean not null default false,
  check (until_on >= from_on),
  constraint centre_one_an_organisation exclude using gist (organisation_id with =, daterange(from_on, until_on, '[]') with &&)
);

create table centres.centre_photo (
  centre_id uuid not null references centres.centre,
  file_id uuid not null references files.file,
  position int not null default 1,
  primary key (centre_id, file_id)
);
create index centre_photo_file on centres.centre_photo (file_id);

create table centres.space (
  id uuid primary key default platform.new_id(),
  centre_id uuid not null references centres.centre,
  organisation_id uuid not null references organisations.organisation,
  name text not null check (length(name) between 1 and 60),
  function text not null check (function in ('culture-sport', 'training', 'reading', 'broadcast', 'exhibition', 'other')),
  area_m2 numeric check (area_m2 between 0 and 100000),
  capacity int check (capacity between 0 and 100000),
  from_on date not null,
  until_on date,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (until_on >= from_on),
  check ((struck_at is null) = (struck_reason is null))
);
create index space_struck_by on centres.space (struck_by) where struck_by is not null;
create index space_centre on centres.space (centre_id);
create index space_organisation on centres.space (organisation_id);

create table centres.space_photo (
  space_id uuid not null references centres.space,
  file_id uuid not null references files.file,
  position int not null default 1,
  primary key (space_id, file_id)
);
create index space_photo_file on centres.space_photo (file_id);

-- Papers a centre works by: its service rules, its duty and opening rules.
create table centres.paper (
  id uuid primary key default platform.new_id(),
  centre_id uuid not null references centres.centre,
  organisation_id uuid not null references organisations.organisation,
  kind text not null check (kind in (
    'service-rules', 'service-catalogue', 'opening-rules', 'duty-rules', 'review-rules', 'other')),
  title text not null check (length(title) between 1 and 120),
  file_id uuid references files.file,
  from_on date not null,
  until_on date,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (until_on >= from_on),
  check ((struck_at is null) = (struck_reason is null))
);
create index paper_struck_by on centres.paper (struck_by) where struck_by is not null;
create index paper_centre on centres.paper (centre_id);
create index paper_organisation on centres.paper (organisation_id);
create index paper_file on centres.paper (file_id);

-- New-type cultural spaces (新型公共文化空间).
create table centres.new_space (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  type text not null check (type in ('city-study', 'culture-post', 'culture-courtyard', 'culture-parlour',
    'neighbourhood-centre', 'public-market', 'themed-bookshop')),
  name text not null check (length(name) between 1 and 80),
  address text not null default '' check (length(address) <= 200),
  area_m2 numeric check (area_m2 between 0 and 100000),
  longitude numeric check (longitude between 73 and 136),
  latitude numeric check (latitude between 3 and 54),
  from_on date not null,
  until_on date,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (until_on >= from_on),
  check ((struck_at is null) = (struck_reason is null))
);
create index new_space_struck_by on centres.new_space (struck_by) where struck_by is not null;
create index new_space_organisation on centres.new_space (organisation_id);

create table centres.build_project (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  name text not null check (length(name) between 1 and 80),
  centre_id uuid references centres.centre,
  purpose text not null check (purpose in ('build', 'upgrade')),
  way text not null check (way in ('new', 'rebuild', 'shared', 'rented')),
  area_m2 numeric check (area_m2 between 0 and 1000000),
  budget_fen bigint check (budget_fen >= 0),
  due_on date,
  recorded_at timestamptz not null default now(),
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check ((struck_at is null) = (struck_reason is null))
);
create index build_project_struck_by on centres.build_project (struck_by) where struck_by is not null;
create index build_project_organisation on centres.build_project (organisation_id);
create index build_project_centre on centres.build_project (centre_id);

create table centres.build_stage (
  id uuid primary key default platform.new_id(),
  project_id uuid not null references centres.build_project,
  stage text not null check (stage in ('planned', 'approved', 'under-way', 'finished', 'in-use', 'abandoned')),
  reached_on date not null,
  note text not null default '' check (length(note) <= 500),
  recorded_at timestamptz not null default now(),
  unique (project_id, stage)
);

-- What each day is: a working day, a day of rest, a public holiday, or a working day in exchange (调休).
create table centres.calendar_day (
  on_date date primary key,
  kind text not null check (kind in ('workday', 'rest', 'holiday', 'exchanged-workday')),
  name_zh text,
  name_en text,
  lunar text
);

-- Two stretches of one day and centre never overlap, in any week that was promised.
create function centres.clock_range(opens time, closes time) returns int4range language sql immutable strict as $$
  select int4range(extract(epoch from opens)::int, extract(epoch from closes)::int)
$$;

create table centres.promised_hours (
  id uuid primary key default platform.new_id(),
  centre_id uuid not null references centres.centre,
  organisation_id uuid not null references organisations.organisation,
  weekday int not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null,
  from_on date not null,
  until_on date,
  check (closes > opens),
  check (until_on >= from_on),
  constraint promised_hours_apart exclude using gist (centre_id with =, weekday with =,
    centres.clock_range(opens, closes) with &&, daterange(from_on, until_on, '[]') with &&)
);
create index promised_hours_centre on centres.promised_hours (centre_id);
create index promised_hours_organisation on centres.promised_hours (organisation_id);

-- A day unlike others: other hours, or a planned closure with the day on which the public was told.
create table centres.exception_day (
  id uuid primary key default platform.new_id(),
  centre_id uuid not null references centres.centre,
  organisation_id uuid not null references organisations.organisation,
  on_date date not null,
  kind text not null check (kind in ('closed', 'other-hours')),
  reason text not null check (length(reason) between 1 and 200),
  announced_on date,
  recorded_by uuid references access.account,
  recorded_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by uuid references access.account,
  withdrawn_reason text check (length(withdrawn_reason) between 1 and 200),
  check ((withdrawn_at is null) = (withdrawn_reason is null))
);
create unique index exception_day_once on centres.exception_day (centre_id, on_date) where withdrawn_at is null;
create index exception_day_centre on centres.exception_day (centre_id, on_date);
create index exception_day_organisation on centres.exception_day (organisation_id, on_date);
create index exception_day_recorded_by on centres.exception_day (recorded_by);
create index exception_day_withdrawn_by on centres.exception_day (withdrawn_by) where withdrawn_by is not null;

-- The hours of an exception day on which the centre is open at other times than promised.
create table centres.exception_hours (
  exception_day_id uuid not null references centres.exception_day,
  opens time not null,
  closes time not null,
  primary key (exception_day_id, opens),
  check (closes > opens)
);

create table centres.opening_session (
  id uuid primary key default platform.new_id(),
  centre_id uuid not null references centres.centre,
  organisation_id uuid not null references organisations.organisation,
  on_date date not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  source text not null check (source in ('keeper', 'activity', 'paper')),
  kept_by uuid references people.person,
  activity_session_id uuid,
  closed_by_program boolean not null default false,
  note text not null default '' check (length(note) <= 200),
  recorded_by uuid references access.account,
  recorded_at timestamptz not null,
  corrected_at timestamptz,
  corrected_by uuid references access.account,
  corrected_reason text check (length(corrected_reason) between 1 and 200),
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (closed_at > opened_at),
  check ((corrected_at is null) = (corrected_reason is null)),
  check ((struck_at is null) = (struck_reason is null)),
  check (activity_session_id is null or source = 'activity'),
  constraint opening_session_apart exclude using gist
    (centre_id with =, tstzrange(opened_at, closed_at) with &&) where (struck_at is null)
);
create index opening_session_organisation on centres.opening_session (organisation_id, on_date);
create index opening_session_centre on centres.opening_session (centre_id, on_date);
create index opening_session_opened_at on centres.opening_session (opened_at, id);
create index opening_session_kept_by on centres.opening_session (kept_by, on_date);
create index opening_session_recorded_by on centres.opening_session (recorded_by);
create index opening_session_corrected_by on centres.opening_session (corrected_by) where corrected_by is not null;
create index opening_session_struck_by on centres.opening_session (struck_by) where struck_by is not null;
create index opening_session_activity on centres.opening_session (activity_session_id) where activity_session_id is not null;
create unique index opening_session_still_open on centres.opening_session (centre_id)
  where closed_at is null and struck_at is null;

-- Who is expected when, and whether they came; nobody stands at two places at once.
create table centres.duty (
  id uuid primary key default platform.new_id(),
  centre_id uuid not null references centres.centre,
  organisation_id uuid not null references organisations.organisation,
  person_id uuid not null references people.person,
  on_date date not null,
  opens time not null,
  closes time not null,
  came boolean,
  noted_by uuid references access.account,
  noted_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid references access.account,
  check (closes > opens),
  constraint duty_one_place exclude using gist
    (person_id with =, on_date with =, centres.clock_range(opens, closes) with &&) where (withdrawn_at is null)
);
create index duty_centre on centres.duty (centre_id, on_date);
create index duty_organisation on centres.duty (organisation_id, on_date);
create index duty_person on centres.duty (person_id, on_date);
create index duty_noted_by on centres.duty (noted_by);
create index duty_withdrawn_by on centres.duty (withdrawn_by) where withdrawn_by is not null;
