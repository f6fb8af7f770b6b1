-- Programmes as announced and sessions as held. Places, seats and bookings will hang on the session.
create table activities.programme (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  centre_id uuid references centres.centre,
  space_id uuid references centres.space,
  item text not null check (length(item) between 1 and 80),
  -- One of the seven basic services of the catalogue (基本服务目录).
  category text not null check (category in
    ('reading', 'radio', 'television', 'film', 'performance', 'facility-opening', 'culture-sport')),
  theme text not null default 'other' check (theme in ('reading-for-all', 'arts-for-all', 'to-the-village', 'special-groups',
    'our-festivals', 'five-entries', 'spring-rain', 'sunshine', 'other')),
  place text not null default '' check (length(place) <= 120),
  organiser text not null default '' check (length(organiser) <= 80),
  summary text not null default '' check (length(summary) <= 2000),
  standing boolean not null default false,
  free boolean not null default true,
  usual_time text not null default '' check (length(usual_time) <= 80),
  from_on date not null,
  until_on date,
  demonstration boolean not null default false,
  check (until_on >= from_on),
  unique (id, organisation_id)
);
create index programme_organisation on activities.programme (organisation_id, from_on);
create index programme_centre on activities.programme (centre_id);
create index programme_space on activities.programme (space_id);

-- One occurrence: planned, then held or cancelled. Whatever concerns admission (places, seats, bookings) will refer to it.
create table activities.session (
  id uuid primary key default platform.new_id(),
  programme_id uuid not null,
  organisation_id uuid not null references organisations.organisation,
  centre_id uuid references centres.centre,
  on_date date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null default '' check (length(place) <= 120),
  organiser text not null default '' check (length(organiser) <= 80),
  announced_on date,
  state text not null check (state in ('planned', 'held', 'cancelled')),
  cancelled_reason text check (length(cancelled_reason) between 1 and 200),
  head_count int check (head_count between 0 and 1000000),
  note text not null default '' check (length(note) <= 500),
  source text not null default 'recorded' check (source in ('recorded', 'paper')),
  recorded_by uuid references access.account,
  recorded_at timestamptz not null,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  -- A session is always of the organisation of its programme, so that lists may look for either.
  foreign key (programme_id, organisation_id) references activities.programme (id, organisation_id),
  check (ends_at > starts_at),
  check ((state = 'held') = (head_count is not null)),
  check ((state = 'cancelled') = (cancelled_reason is not null)),
  check ((struck_at is null) = (struck_reason is null))
);
create unique index session_once on activities.session (programme_id, starts_at)
  where struck_at is null and state <> 'cancelled';
create index session_centre on activities.session (centre_id, on_date);
create index session_recorded_by on activities.session (recorded_by);
create index session_struck_by on activities.session (struck_by) where struck_by is not null;
create index session_struck on activities.session (on_date) where struck_at is not null;
-- Lists are filtered, sorted by day and counted from these alone, without touching the rows.
create index session_on_date on activities.session (on_date, starts_at, id)
  include (organisation_id, programme_id, state, struck_at);
create index session_organisation on activities.session (organisation_id, on_date)
  include (programme_id, state, struck_at);
create index session_programme on activities.session (programme_id, organisation_id, on_date)
  include (state, struck_at);

create table activities.session_photo (
  session_id uuid not null references activities.session,
  file_id uuid not null references files.file,
  position int not null default 1,
  primary key (session_id, file_id)
);
create index session_photo_file on activities.session_photo (file_id);

-- A volunteer's service at a session; minutes as served. A correction strikes out what it takes away.
create table activities.service (
  id uuid primary key default platform.new_id(),
  session_id uuid not null references activities.session,
  person_id uuid not null references people.person,
  organisation_id uuid not null references organisations.organisation,
  on_date date not null,
  minutes int not null check (minutes between 1 and 1440),
  struck_at timestamptz
);
create unique index service_once on activities.service (session_id, person_id) where struck_at is null;
create index service_session on activities.service (session_id);
create index service_person on activities.service (person_id, on_date);
create index service_organisation on activities.service (organisation_id, on_date);
