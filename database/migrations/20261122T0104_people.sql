-- Who works, volunteers and performs where, each with the dates between which it held. What was entered by mistake is
-- struck out with a reason and stays readable; the constraints look only at what stands.
create table people.person (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  name text not null check (length(name) between 1 and 40),
  initials text not null default '',
  gender text check (gender in ('female', 'male')),
  birth_year int check (birth_year between 1900 and 2100),
  account_id uuid constraint person_account_once unique references access.account,
  note text check (length(note) <= 500),
  demonstration boolean not null default false,
  recorded_at timestamptz not null default now()
);
create index person_organisation on people.person (organisation_id, name);

create table people.posting (
  id uuid primary key default platform.new_id(),
  person_id uuid not null references people.person,
  organisation_id uuid not null references organisations.organisation,
  post text not null check (post in ('head', 'town-staff', 'cultural-officer', 'keeper', 'librarian', 'trainer', 'other')),
  full_time boolean not null,
  from_on date not null,
  until_on date,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (until_on >= from_on),
  check ((struck_at is null) = (struck_reason is null)),
  constraint posting_once exclude using gist
    (person_id with =, organisation_id with =, post with =, daterange(from_on, until_on, '[]') with &&)
    where (struck_at is null)
);
create index posting_person on people.posting (person_id);
create index posting_organisation on people.posting (organisation_id);
create index posting_struck_by on people.posting (struck_by) where struck_by is not null;

create table people.volunteer (
  id uuid primary key default platform.new_id(),
  person_id uuid not null references people.person,
  organisation_id uuid not null references organisations.organisation,
  skills text not null default '' check (length(skills) <= 200),
  from_on date not null,
  until_on date,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (until_on >= from_on),
  check ((struck_at is null) = (struck_reason is null)),
  constraint volunteer_once exclude using gist
    (person_id with =, organisation_id with =, daterange(from_on, until_on, '[]') with &&)
    where (struck_at is null)
);
create index volunteer_person on people.volunteer (person_id);
create index volunteer_organisation on people.volunteer (organisation_id);
create index volunteer_struck_by on people.volunteer (struck_by) where struck_by is not null;

create table people.team (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  kind text not null check (kind in ('art', 'volunteer')),
  name text not null check (length(name) between 1 and 60),
  genre text check (genre in ('dance', 'choir', 'opera', 'folk-music', 'instruments', 'drum-and-gong', 'calligraphy-painting',
    'reading', 'fashion-show', 'martial-arts', 'drama', 'storytelling', 'handicraft', 'other')),
  leader_id uuid references people.person,
  from_on date not null,
  until_on date,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (until_on >= from_on),
  check ((kind = 'art') = (genre is not null)),
  check ((struck_at is null) = (struck_reason is null)),
  constraint team_name_once exclude using gist
    (organisation_id with =, name with =, daterange(from_on, until_on, '[]') with &&)
    where (struck_at is null)
);
create index team_organisation on people.team (organisation_id);
create index team_leader on people.team (leader_id);
create index team_struck_by on people.team (struck_by) where struck_by is not null;

create table people.membership (
  id uuid primary key default platform.new_id(),
  team_id uuid not null references people.team,
  person_id uuid not null references people.person,
  from_on date not null,
  until_on date,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (until_on >= from_on),
  check ((struck_at is null) = (struck_reason is null)),
  constraint membership_once exclude using gist
    (team_id with =, person_id with =, daterange(from_on, until_on, '[]') with &&)
    where (struck_at is null)
);
create index membership_team on people.membership (team_id);
create index membership_person on people.membership (person_id);
create index membership_struck_by on people.membership (struck_by) where struck_by is not null;

create table people.brand (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  name text not null check (length(name) between 1 and 60),
  genre text not null check (length(genre) between 1 and 40),
  story text not null default '' check (length(story) <= 2000),
  from_on date not null,
  until_on date,
  struck_at timestamptz,
  struck_by uuid references access.account,
  struck_reason text check (length(struck_reason) between 1 and 200),
  check (until_on >= from_on),
  check ((struck_at is null) = (struck_reason is null)),
  constraint brand_name_once exclude using gist
    (organisation_id with =, name with =, daterange(from_on, until_on, '[]') with &&)
    where (struck_at is null)
);
create index brand_organisation on people.brand (organisation_id);
create index brand_struck_by on people.brand (struck_by) where struck_by is not null;

create table people.brand_photo (
  brand_id uuid not null references people.brand,
  file_id uuid not null references files.file,
  position int not null default 1,
  primary key (brand_id, file_id)
);
create index brand_photo_file on people.brand_photo (file_id);
