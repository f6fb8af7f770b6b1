-- Generated from the migrated database by `npm run wenmai -- generate`; not for editing.

create extension btree_gist;

create extension ltree;

create table access.account (
  id uuid not null,
  username text not null,
  display_username text,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  closed_at timestamp with time zone,
  demonstration boolean default false not null,
  password_set_at timestamp with time zone default now() not null,
  must_change_password boolean default false not null,
  two_factor_enabled boolean default false not null,
  kind text default 'staff'::text not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_email_key UNIQUE (email),
  constraint account_username_key UNIQUE (username),
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['staff'::text, 'supplier'::text, 'inspector'::text, 'device'::text]))),
  constraint account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint account_username_check CHECK (((username = lower(username)) AND ((length(username) >= 2) AND (length(username) <= 40))))
);

create table access.api_key (
  id uuid default platform.new_id() not null,
  account_id uuid not null,
  name text not null,
  scope text[] not null,
  secret_hash text not null,
  expires_on date not null,
  made_by uuid,
  made_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_check CHECK (((revoked_by IS NULL) OR (revoked_at IS NOT NULL))),
  constraint api_key_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint api_key_secret_hash_check CHECK ((secret_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint api_key_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint api_key_made_by_fkey FOREIGN KEY (made_by) REFERENCES access.account(id),
  constraint api_key_revoked_by_fkey FOREIGN KEY (revoked_by) REFERENCES access.account(id)
);
CREATE INDEX api_key_account ON access.api_key USING btree (account_id);
CREATE INDEX api_key_made_by ON access.api_key USING btree (made_by);
CREATE INDEX api_key_revoked_by ON access.api_key USING btree (revoked_by) WHERE (revoked_by IS NOT NULL);

create table access.credential (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  issuer text,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES access.account(id) ON DELETE CASCADE
);
CREATE INDEX credential_account ON access.credential USING btree (user_id);

create table access.former_password (
  id uuid default platform.new_id() not null,
  account_id uuid not null,
  hash text not null,
  replaced_at timestamp with time zone not null,
  constraint former_password_pkey PRIMARY KEY (id),
  constraint former_password_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id) ON DELETE CASCADE
);
CREATE INDEX former_password_account ON access.former_password USING btree (account_id, replaced_at);

create table access.passkey (
  id uuid not null,
  name text,
  public_key text not null,
  user_id uuid not null,
  credential_id text not null,
  counter bigint not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamp with time zone default now() not null,
  aaguid text,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_credential_id_key UNIQUE (credential_id),
  constraint passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES access.account(id) ON DELETE CASCADE
);
CREATE INDEX passkey_account ON access.passkey USING btree (user_id);

create table access.proposed_grant (
  id uuid default platform.new_id() not null,
  account_id uuid not null,
  role text not null,
  organisation_id uuid not null,
  from_on date not null,
  until_on date,
  proposed_by uuid not null,
  proposed_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  declined_reason text,
  grant_id uuid,
  constraint proposed_grant_pkey PRIMARY KEY (id),
  constraint proposed_grant_grant_id_key UNIQUE (grant_id),
  constraint proposed_grant_check CHECK ((until_on >= from_on)),
  constraint proposed_grant_check1 CHECK ((decided_by <> account_id)),
  constraint proposed_grant_check2 CHECK (((grant_id IS NULL) OR (decided_by <> proposed_by))),
  constraint proposed_grant_check3 CHECK (((decided_at IS NULL) = (decided_by IS NULL))),
  constraint proposed_grant_check4 CHECK (((decided_at IS NOT NULL) OR ((declined_reason IS NULL) AND (grant_id IS NULL)))),
  constraint proposed_grant_check5 CHECK (((decided_at IS NULL) OR ((declined_reason IS NULL) <> (grant_id IS NULL)))),
  constraint proposed_grant_declined_reason_check CHECK (((length(declined_reason) >= 1) AND (length(declined_reason) <= 200))),
  constraint proposed_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint proposed_grant_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES access.account(id),
  constraint proposed_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint proposed_grant_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES access.account(id)
);
CREATE INDEX proposed_grant_account ON access.proposed_grant USING btree (account_id);
CREATE INDEX proposed_grant_decided_by ON access.proposed_grant USING btree (decided_by) WHERE (decided_by IS NOT NULL);
CREATE UNIQUE INDEX proposed_grant_once ON access.proposed_grant USING btree (account_id, role, organisation_id) WHERE (decided_at IS NULL);
CREATE INDEX proposed_grant_organisation ON access.proposed_grant USING btree (organisation_id);
CREATE INDEX proposed_grant_proposed_by ON access.proposed_grant USING btree (proposed_by);

create table access.role_grant (
  id uuid default platform.new_id() not null,
  account_id uuid not null,
  role text not null,
  organisation_id uuid not null,
  from_on date not null,
  until_on date,
  granted_by uuid,
  granted_at timestamp with time zone not null,
  constraint role_grant_pkey PRIMARY KEY (id),
  constraint role_grant_once EXCLUDE USING gist (account_id WITH =, role WITH =, organisation_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&),
  constraint role_grant_check CHECK ((until_on >= from_on)),
  constraint role_grant_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint role_grant_granted_by_fkey FOREIGN KEY (granted_by) REFERENCES access.account(id),
  constraint role_grant_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id)
);
CREATE INDEX role_grant_account ON access.role_grant USING btree (account_id);
CREATE INDEX role_grant_granted_by ON access.role_grant USING btree (granted_by);
CREATE INDEX role_grant_organisation ON access.role_grant USING btree (organisation_id);

create table access.session (
  id uuid not null,
  token text not null,
  user_id uuid not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  began_at timestamp with time zone default now() not null,
  last_used_at timestamp with time zone default now() not null,
  way text default 'password'::text not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_way_check CHECK ((way = ANY (ARRAY['password'::text, 'second-factor'::text, 'passkey'::text, 'provider'::text]))),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES access.account(id) ON DELETE CASCADE
);
CREATE INDEX session_account ON access.session USING btree (user_id);

create table access.sign_in_failure (
  username text not null,
  failures smallint not null,
  first_at timestamp with time zone not null,
  locked_until_at timestamp with time zone,
  constraint sign_in_failure_pkey PRIMARY KEY (username),
  constraint sign_in_failure_username_check CHECK (((length(username) >= 1) AND (length(username) <= 40)))
);
CREATE INDEX sign_in_failure_first_at ON access.sign_in_failure USING btree (first_at);

create table access.sign_in_policy (
  single boolean default true not null,
  least_length smallint default 8 not null,
  least_classes smallint default 3 not null,
  former_passwords smallint default 5 not null,
  password_days smallint default 90 not null,
  failures_allowed smallint default 5 not null,
  failure_minutes smallint default 15 not null,
  lock_minutes smallint default 30 not null,
  idle_minutes smallint default 30 not null,
  longest_hours smallint default 12 not null,
  second_factor text default 'required'::text not null,
  passkeys boolean default true not null,
  password_warning_days smallint default 14 not null,
  constraint sign_in_policy_pkey PRIMARY KEY (single),
  constraint sign_in_policy_failure_minutes_check CHECK (((failure_minutes >= 1) AND (failure_minutes <= 1440))),
  constraint sign_in_policy_failures_allowed_check CHECK (((failures_allowed >= 3) AND (failures_allowed <= 20))),
  constraint sign_in_policy_former_passwords_check CHECK (((former_passwords >= 0) AND (former_passwords <= 24))),
  constraint sign_in_policy_idle_minutes_check CHECK (((idle_minutes >= 5) AND (idle_minutes <= 720))),
  constraint sign_in_policy_least_classes_check CHECK (((least_classes >= 1) AND (least_classes <= 4))),
  constraint sign_in_policy_least_length_check CHECK (((least_length >= 8) AND (least_length <= 64))),
  constraint sign_in_policy_lock_minutes_check CHECK (((lock_minutes >= 1) AND (lock_minutes <= 1440))),
  constraint sign_in_policy_longest_hours_check CHECK (((longest_hours >= 1) AND (longest_hours <= 24))),
  constraint sign_in_policy_password_days_check CHECK (((password_days >= 0) AND (password_days <= 366))),
  constraint sign_in_policy_password_warning_days_check CHECK (((password_warning_days >= 0) AND (password_warning_days <= 60))),
  constraint sign_in_policy_second_factor_check CHECK ((second_factor = ANY (ARRAY['required'::text, 'offered'::text, 'off'::text]))),
  constraint sign_in_policy_single_check CHECK (single)
);

create table access.two_factor (
  id uuid not null,
  user_id uuid not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true not null,
  failed_verification_count integer default 0 not null,
  locked_until_at timestamp with time zone,
  constraint two_factor_pkey PRIMARY KEY (id),
  constraint two_factor_user_id_key UNIQUE (user_id),
  constraint two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES access.account(id) ON DELETE CASCADE
);

create table access.used_code (
  account_id uuid not null,
  code text not null,
  used_at timestamp with time zone not null,
  constraint used_code_pkey PRIMARY KEY (account_id, code),
  constraint used_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id) ON DELETE CASCADE
);

create table access.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON access.verification USING btree (identifier);

-- view access.held_grant
--   id uuid
--   account_id uuid
--   role text
--   organisation_id uuid
--   from_on date
--   until_on date

-- view access.named_account
--   id uuid
--   username text
--   name text

create table activities.programme (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  centre_id uuid,
  space_id uuid,
  item text not null,
  category text not null,
  theme text default 'other'::text not null,
  place text default ''::text not null,
  organiser text default ''::text not null,
  summary text default ''::text not null,
  standing boolean default false not null,
  free boolean default true not null,
  usual_time text default ''::text not null,
  from_on date not null,
  until_on date,
  demonstration boolean default false not null,
  constraint programme_pkey PRIMARY KEY (id),
  constraint programme_id_organisation_id_key UNIQUE (id, organisation_id),
  constraint programme_category_check CHECK ((category = ANY (ARRAY['reading'::text, 'radio'::text, 'television'::text, 'film'::text, 'performance'::text, 'facility-opening'::text, 'culture-sport'::text]))),
  constraint programme_check CHECK ((until_on >= from_on)),
  constraint programme_item_check CHECK (((length(item) >= 1) AND (length(item) <= 80))),
  constraint programme_organiser_check CHECK ((length(organiser) <= 80)),
  constraint programme_place_check CHECK ((length(place) <= 120)),
  constraint programme_summary_check CHECK ((length(summary) <= 2000)),
  constraint programme_theme_check CHECK ((theme = ANY (ARRAY['reading-for-all'::text, 'arts-for-all'::text, 'to-the-village'::text, 'special-groups'::text, 'our-festivals'::text, 'five-entries'::text, 'spring-rain'::text, 'sunshine'::text, 'other'::text]))),
  constraint programme_usual_time_check CHECK ((length(usual_time) <= 80)),
  constraint programme_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint programme_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint programme_space_id_fkey FOREIGN KEY (space_id) REFERENCES centres.space(id)
);
CREATE INDEX programme_centre ON activities.programme USING btree (centre_id);
CREATE INDEX programme_organisation ON activities.programme USING btree (organisation_id, from_on);
CREATE INDEX programme_space ON activities.programme USING btree (space_id);

create table activities.service (
  id uuid default platform.new_id() not null,
  session_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  on_date date not null,
  minutes integer not null,
  struck_at timestamp with time zone,
  constraint service_pkey PRIMARY KEY (id),
  constraint service_minutes_check CHECK (((minutes >= 1) AND (minutes <= 1440))),
  constraint service_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint service_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint service_session_id_fkey FOREIGN KEY (session_id) REFERENCES activities.session(id)
);
CREATE UNIQUE INDEX service_once ON activities.service USING btree (session_id, person_id) WHERE (struck_at IS NULL);
CREATE INDEX service_organisation ON activities.service USING btree (organisation_id, on_date);
CREATE INDEX service_person ON activities.service USING btree (person_id, on_date);
CREATE INDEX service_session ON activities.service USING btree (session_id);

create table activities.session (
  id uuid default platform.new_id() not null,
  programme_id uuid not null,
  organisation_id uuid not null,
  centre_id uuid,
  on_date date not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text default ''::text not null,
  organiser text default ''::text not null,
  announced_on date,
  state text not null,
  cancelled_reason text,
  head_count integer,
  note text default ''::text not null,
  source text default 'recorded'::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_cancelled_reason_check CHECK (((length(cancelled_reason) >= 1) AND (length(cancelled_reason) <= 200))),
  constraint session_check CHECK ((ends_at > starts_at)),
  constraint session_check1 CHECK (((state = 'held'::text) = (head_count IS NOT NULL))),
  constraint session_check2 CHECK (((state = 'cancelled'::text) = (cancelled_reason IS NOT NULL))),
  constraint session_check3 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint session_head_count_check CHECK (((head_count >= 0) AND (head_count <= 1000000))),
  constraint session_note_check CHECK ((length(note) <= 500)),
  constraint session_organiser_check CHECK ((length(organiser) <= 80)),
  constraint session_place_check CHECK ((length(place) <= 120)),
  constraint session_source_check CHECK ((source = ANY (ARRAY['recorded'::text, 'paper'::text]))),
  constraint session_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text]))),
  constraint session_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint session_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint session_programme_id_organisation_id_fkey FOREIGN KEY (programme_id, organisation_id) REFERENCES activities.programme(id, organisation_id),
  constraint session_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint session_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX session_centre ON activities.session USING btree (centre_id, on_date);
CREATE INDEX session_on_date ON activities.session USING btree (on_date, starts_at, id) INCLUDE (organisation_id, programme_id, state, struck_at);
CREATE UNIQUE INDEX session_once ON activities.session USING btree (programme_id, starts_at) WHERE ((struck_at IS NULL) AND (state <> 'cancelled'::text));
CREATE INDEX session_organisation ON activities.session USING btree (organisation_id, on_date) INCLUDE (programme_id, state, struck_at);
CREATE INDEX session_programme ON activities.session USING btree (programme_id, organisation_id, on_date) INCLUDE (state, struck_at);
CREATE INDEX session_recorded_by ON activities.session USING btree (recorded_by);
CREATE INDEX session_struck ON activities.session USING btree (on_date) WHERE (struck_at IS NOT NULL);
CREATE INDEX session_struck_by ON activities.session USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table activities.session_photo (
  session_id uuid not null,
  file_id uuid not null,
  "position" integer default 1 not null,
  constraint session_photo_pkey PRIMARY KEY (session_id, file_id),
  constraint session_photo_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint session_photo_session_id_fkey FOREIGN KEY (session_id) REFERENCES activities.session(id)
);
CREATE INDEX session_photo_file ON activities.session_photo USING btree (file_id);

-- view activities.held_session
--   id uuid
--   programme_id uuid
--   item text
--   category text
--   theme text
--   organisation_id uuid
--   centre_id uuid
--   on_date date
--   starts_at timestamp with time zone
--   ends_at timestamp with time zone
--   place text
--   organiser text
--   head_count integer
--   source text
--   announced_on date
--   announced_in_full boolean

-- view activities.planned_session
--   id uuid
--   programme_id uuid
--   item text
--   category text
--   theme text
--   organisation_id uuid
--   centre_id uuid
--   on_date date
--   starts_at timestamp with time zone
--   ends_at timestamp with time zone
--   place text
--   organiser text
--   announced_on date

-- view activities.standing_item
--   id uuid
--   organisation_id uuid
--   item text
--   category text
--   from_on date
--   until_on date

-- view activities.volunteer_service
--   id uuid
--   session_id uuid
--   person_id uuid
--   organisation_id uuid
--   on_date date
--   minutes integer
--   item text

CREATE OR REPLACE FUNCTION centres.clock_range(opens time without time zone, closes time without time zone)
 RETURNS int4range
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$
  select int4range(extract(epoch from opens)::int, extract(epoch from closes)::int)
$function$;

create table centres.build_project (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  name text not null,
  centre_id uuid,
  purpose text not null,
  way text not null,
  area_m2 numeric,
  budget_fen bigint,
  due_on date,
  recorded_at timestamp with time zone default now() not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint build_project_pkey PRIMARY KEY (id),
  constraint build_project_area_m2_check CHECK (((area_m2 >= (0)::numeric) AND (area_m2 <= (1000000)::numeric))),
  constraint build_project_budget_fen_check CHECK ((budget_fen >= 0)),
  constraint build_project_check CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint build_project_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint build_project_purpose_check CHECK ((purpose = ANY (ARRAY['build'::text, 'upgrade'::text]))),
  constraint build_project_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint build_project_way_check CHECK ((way = ANY (ARRAY['new'::text, 'rebuild'::text, 'shared'::text, 'rented'::text]))),
  constraint build_project_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint build_project_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint build_project_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX build_project_centre ON centres.build_project USING btree (centre_id);
CREATE INDEX build_project_organisation ON centres.build_project USING btree (organisation_id);
CREATE INDEX build_project_struck_by ON centres.build_project USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table centres.build_stage (
  id uuid default platform.new_id() not null,
  project_id uuid not null,
  stage text not null,
  reached_on date not null,
  note text default ''::text not null,
  recorded_at timestamp with time zone default now() not null,
  constraint build_stage_pkey PRIMARY KEY (id),
  constraint build_stage_project_id_stage_key UNIQUE (project_id, stage),
  constraint build_stage_note_check CHECK ((length(note) <= 500)),
  constraint build_stage_stage_check CHECK ((stage = ANY (ARRAY['planned'::text, 'approved'::text, 'under-way'::text, 'finished'::text, 'in-use'::text, 'abandoned'::text]))),
  constraint build_stage_project_id_fkey FOREIGN KEY (project_id) REFERENCES centres.build_project(id)
);

create table centres.calendar_day (
  on_date date not null,
  kind text not null,
  name_zh text,
  name_en text,
  lunar text,
  constraint calendar_day_pkey PRIMARY KEY (on_date),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['workday'::text, 'rest'::text, 'holiday'::text, 'exchanged-workday'::text])))
);

create table centres.centre (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  name text not null,
  initials text default ''::text not null,
  address text default ''::text not null,
  floor_area_m2 numeric,
  longitude numeric,
  latitude numeric,
  summary text default ''::text not null,
  from_on date not null,
  until_on date,
  demonstration boolean default false not null,
  constraint centre_pkey PRIMARY KEY (id),
  constraint centre_one_an_organisation EXCLUDE USING gist (organisation_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&),
  constraint centre_address_check CHECK ((length(address) <= 200)),
  constraint centre_check CHECK ((until_on >= from_on)),
  constraint centre_floor_area_m2_check CHECK (((floor_area_m2 >= (0)::numeric) AND (floor_area_m2 <= (1000000)::numeric))),
  constraint centre_latitude_check CHECK (((latitude >= (3)::numeric) AND (latitude <= (54)::numeric))),
  constraint centre_longitude_check CHECK (((longitude >= (73)::numeric) AND (longitude <= (136)::numeric))),
  constraint centre_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint centre_summary_check CHECK ((length(summary) <= 2000)),
  constraint centre_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id)
);

create table centres.centre_photo (
  centre_id uuid not null,
  file_id uuid not null,
  "position" integer default 1 not null,
  constraint centre_photo_pkey PRIMARY KEY (centre_id, file_id),
  constraint centre_photo_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint centre_photo_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id)
);
CREATE INDEX centre_photo_file ON centres.centre_photo USING btree (file_id);

create table centres.duty (
  id uuid default platform.new_id() not null,
  centre_id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  on_date date not null,
  opens time without time zone not null,
  closes time without time zone not null,
  came boolean,
  noted_by uuid,
  noted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  constraint duty_pkey PRIMARY KEY (id),
  constraint duty_one_place EXCLUDE USING gist (person_id WITH =, on_date WITH =, centres.clock_range(opens, closes) WITH &&) WHERE ((withdrawn_at IS NULL)),
  constraint duty_check CHECK ((closes > opens)),
  constraint duty_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint duty_noted_by_fkey FOREIGN KEY (noted_by) REFERENCES access.account(id),
  constraint duty_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint duty_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint duty_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES access.account(id)
);
CREATE INDEX duty_centre ON centres.duty USING btree (centre_id, on_date);
CREATE INDEX duty_noted_by ON centres.duty USING btree (noted_by);
CREATE INDEX duty_organisation ON centres.duty USING btree (organisation_id, on_date);
CREATE INDEX duty_person ON centres.duty USING btree (person_id, on_date);
CREATE INDEX duty_withdrawn_by ON centres.duty USING btree (withdrawn_by) WHERE (withdrawn_by IS NOT NULL);

create table centres.exception_day (
  id uuid default platform.new_id() not null,
  centre_id uuid not null,
  organisation_id uuid not null,
  on_date date not null,
  kind text not null,
  reason text not null,
  announced_on date,
  recorded_by uuid,
  recorded_at timestamp with time zone default now() not null,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_reason text,
  constraint exception_day_pkey PRIMARY KEY (id),
  constraint exception_day_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  constraint exception_day_kind_check CHECK ((kind = ANY (ARRAY['closed'::text, 'other-hours'::text]))),
  constraint exception_day_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 200))),
  constraint exception_day_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 1) AND (length(withdrawn_reason) <= 200))),
  constraint exception_day_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint exception_day_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint exception_day_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint exception_day_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES access.account(id)
);
CREATE INDEX exception_day_centre ON centres.exception_day USING btree (centre_id, on_date);
CREATE UNIQUE INDEX exception_day_once ON centres.exception_day USING btree (centre_id, on_date) WHERE (withdrawn_at IS NULL);
CREATE INDEX exception_day_organisation ON centres.exception_day USING btree (organisation_id, on_date);
CREATE INDEX exception_day_recorded_by ON centres.exception_day USING btree (recorded_by);
CREATE INDEX exception_day_withdrawn_by ON centres.exception_day USING btree (withdrawn_by) WHERE (withdrawn_by IS NOT NULL);

create table centres.exception_hours (
  exception_day_id uuid not null,
  opens time without time zone not null,
  closes time without time zone not null,
  constraint exception_hours_pkey PRIMARY KEY (exception_day_id, opens),
  constraint exception_hours_check CHECK ((closes > opens)),
  constraint exception_hours_exception_day_id_fkey FOREIGN KEY (exception_day_id) REFERENCES centres.exception_day(id)
);

create table centres.new_space (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  type text not null,
  name text not null,
  address text default ''::text not null,
  area_m2 numeric,
  longitude numeric,
  latitude numeric,
  from_on date not null,
  until_on date,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint new_space_pkey PRIMARY KEY (id),
  constraint new_space_address_check CHECK ((length(address) <= 200)),
  constraint new_space_area_m2_check CHECK (((area_m2 >= (0)::numeric) AND (area_m2 <= (100000)::numeric))),
  constraint new_space_check CHECK ((until_on >= from_on)),
  constraint new_space_check1 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint new_space_latitude_check CHECK (((latitude >= (3)::numeric) AND (latitude <= (54)::numeric))),
  constraint new_space_longitude_check CHECK (((longitude >= (73)::numeric) AND (longitude <= (136)::numeric))),
  constraint new_space_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint new_space_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint new_space_type_check CHECK ((type = ANY (ARRAY['city-study'::text, 'culture-post'::text, 'culture-courtyard'::text, 'culture-parlour'::text, 'neighbourhood-centre'::text, 'public-market'::text, 'themed-bookshop'::text]))),
  constraint new_space_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint new_space_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX new_space_organisation ON centres.new_space USING btree (organisation_id);
CREATE INDEX new_space_struck_by ON centres.new_space USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table centres.opening_session (
  id uuid default platform.new_id() not null,
  centre_id uuid not null,
  organisation_id uuid not null,
  on_date date not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  source text not null,
  kept_by uuid,
  activity_session_id uuid,
  closed_by_program boolean default false not null,
  note text default ''::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  corrected_at timestamp with time zone,
  corrected_by uuid,
  corrected_reason text,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint opening_session_pkey PRIMARY KEY (id),
  constraint opening_session_apart EXCLUDE USING gist (centre_id WITH =, tstzrange(opened_at, closed_at) WITH &&) WHERE ((struck_at IS NULL)),
  constraint opening_session_check CHECK ((closed_at > opened_at)),
  constraint opening_session_check1 CHECK (((corrected_at IS NULL) = (corrected_reason IS NULL))),
  constraint opening_session_check2 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint opening_session_check3 CHECK (((activity_session_id IS NULL) OR (source = 'activity'::text))),
  constraint opening_session_corrected_reason_check CHECK (((length(corrected_reason) >= 1) AND (length(corrected_reason) <= 200))),
  constraint opening_session_note_check CHECK ((length(note) <= 200)),
  constraint opening_session_source_check CHECK ((source = ANY (ARRAY['keeper'::text, 'activity'::text, 'paper'::text]))),
  constraint opening_session_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint opening_session_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint opening_session_corrected_by_fkey FOREIGN KEY (corrected_by) REFERENCES access.account(id),
  constraint opening_session_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people.person(id),
  constraint opening_session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint opening_session_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint opening_session_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX opening_session_activity ON centres.opening_session USING btree (activity_session_id) WHERE (activity_session_id IS NOT NULL);
CREATE INDEX opening_session_centre ON centres.opening_session USING btree (centre_id, on_date);
CREATE INDEX opening_session_corrected_by ON centres.opening_session USING btree (corrected_by) WHERE (corrected_by IS NOT NULL);
CREATE INDEX opening_session_kept_by ON centres.opening_session USING btree (kept_by, on_date);
CREATE INDEX opening_session_opened_at ON centres.opening_session USING btree (opened_at, id);
CREATE INDEX opening_session_organisation ON centres.opening_session USING btree (organisation_id, on_date);
CREATE INDEX opening_session_recorded_by ON centres.opening_session USING btree (recorded_by);
CREATE UNIQUE INDEX opening_session_still_open ON centres.opening_session USING btree (centre_id) WHERE ((closed_at IS NULL) AND (struck_at IS NULL));
CREATE INDEX opening_session_struck_by ON centres.opening_session USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table centres.paper (
  id uuid default platform.new_id() not null,
  centre_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  title text not null,
  file_id uuid,
  from_on date not null,
  until_on date,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint paper_pkey PRIMARY KEY (id),
  constraint paper_check CHECK ((until_on >= from_on)),
  constraint paper_check1 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint paper_kind_check CHECK ((kind = ANY (ARRAY['service-rules'::text, 'service-catalogue'::text, 'opening-rules'::text, 'duty-rules'::text, 'review-rules'::text, 'other'::text]))),
  constraint paper_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint paper_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120))),
  constraint paper_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint paper_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint paper_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint paper_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX paper_centre ON centres.paper USING btree (centre_id);
CREATE INDEX paper_file ON centres.paper USING btree (file_id);
CREATE INDEX paper_organisation ON centres.paper USING btree (organisation_id);
CREATE INDEX paper_struck_by ON centres.paper USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table centres.promised_hours (
  id uuid default platform.new_id() not null,
  centre_id uuid not null,
  organisation_id uuid not null,
  weekday integer not null,
  opens time without time zone not null,
  closes time without time zone not null,
  from_on date not null,
  until_on date,
  constraint promised_hours_pkey PRIMARY KEY (id),
  constraint promised_hours_apart EXCLUDE USING gist (centre_id WITH =, weekday WITH =, centres.clock_range(opens, closes) WITH &&, daterange(from_on, until_on, '[]'::text) WITH &&),
  constraint promised_hours_check CHECK ((closes > opens)),
  constraint promised_hours_check1 CHECK ((until_on >= from_on)),
  constraint promised_hours_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7))),
  constraint promised_hours_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint promised_hours_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id)
);
CREATE INDEX promised_hours_centre ON centres.promised_hours USING btree (centre_id);
CREATE INDEX promised_hours_organisation ON centres.promised_hours USING btree (organisation_id);

create table centres.space (
  id uuid default platform.new_id() not null,
  centre_id uuid not null,
  organisation_id uuid not null,
  name text not null,
  function text not null,
  area_m2 numeric,
  capacity integer,
  from_on date not null,
  until_on date,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint space_pkey PRIMARY KEY (id),
  constraint space_area_m2_check CHECK (((area_m2 >= (0)::numeric) AND (area_m2 <= (100000)::numeric))),
  constraint space_capacity_check CHECK (((capacity >= 0) AND (capacity <= 100000))),
  constraint space_check CHECK ((until_on >= from_on)),
  constraint space_check1 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint space_function_check CHECK ((function = ANY (ARRAY['culture-sport'::text, 'training'::text, 'reading'::text, 'broadcast'::text, 'exhibition'::text, 'other'::text]))),
  constraint space_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint space_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint space_centre_id_fkey FOREIGN KEY (centre_id) REFERENCES centres.centre(id),
  constraint space_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint space_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX space_centre ON centres.space USING btree (centre_id);
CREATE INDEX space_organisation ON centres.space USING btree (organisation_id);
CREATE INDEX space_struck_by ON centres.space USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table centres.space_photo (
  space_id uuid not null,
  file_id uuid not null,
  "position" integer default 1 not null,
  constraint space_photo_pkey PRIMARY KEY (space_id, file_id),
  constraint space_photo_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id),
  constraint space_photo_space_id_fkey FOREIGN KEY (space_id) REFERENCES centres.space(id)
);
CREATE INDEX space_photo_file ON centres.space_photo USING btree (file_id);

-- view centres.announced_closure
--   id uuid
--   centre_id uuid
--   organisation_id uuid
--   on_date date
--   reason text
--   announced_on date

-- view centres.build_stage_reached
--   id uuid
--   project_id uuid
--   organisation_id uuid
--   centre_id uuid
--   purpose text
--   way text
--   stage text
--   reached_on date

-- view centres.day
--   on_date date
--   kind text
--   name_zh text
--   name_en text

-- view centres.duty_planned
--   id uuid
--   centre_id uuid
--   organisation_id uuid
--   person_id uuid
--   on_date date
--   opens time without time zone
--   closes time without time zone
--   came boolean

-- view centres.new_type_space
--   id uuid
--   organisation_id uuid
--   type text
--   name text
--   from_on date
--   until_on date

-- view centres.opening
--   id uuid
--   centre_id uuid
--   organisation_id uuid
--   on_date date
--   opened_at timestamp with time zone
--   closed_at timestamp with time zone
--   source text
--   hours numeric(6,2)

-- view centres.paper_in_force
--   id uuid
--   centre_id uuid
--   organisation_id uuid
--   kind text
--   title text
--   from_on date
--   until_on date

-- view centres.promise
--   id uuid
--   centre_id uuid
--   organisation_id uuid
--   weekday integer
--   opens time without time zone
--   closes time without time zone
--   from_on date
--   until_on date

-- view centres.public_centre
--   id uuid
--   organisation_id uuid
--   name text
--   initials text
--   address text
--   longitude numeric
--   latitude numeric
--   from_on date
--   until_on date
--   demonstration boolean

-- view centres.space_in_use
--   id uuid
--   centre_id uuid
--   organisation_id uuid
--   name text
--   function text
--   from_on date
--   until_on date

create table files.file (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  kind text not null,
  name text not null,
  media_type text not null,
  bytes integer not null,
  width integer,
  height integer,
  storage_key text not null,
  thumbnail_key text,
  uploaded_by uuid,
  uploaded_at timestamp with time zone not null,
  demonstration boolean default false not null,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_bytes_check CHECK ((bytes > 0)),
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['photo'::text, 'document'::text]))),
  constraint file_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  constraint file_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint file_uploaded_by_fkey FOREIGN KEY (uploaded_by) REFERENCES access.account(id)
);
CREATE INDEX file_organisation ON files.file USING btree (organisation_id, uploaded_at);
CREATE INDEX file_storage_key ON files.file USING btree (storage_key);
CREATE INDEX file_thumbnail_key ON files.file USING btree (thumbnail_key) WHERE (thumbnail_key IS NOT NULL);
CREATE INDEX file_uploaded_by ON files.file USING btree (uploaded_by);

-- view files.published_file
--   id uuid
--   organisation_id uuid
--   kind text
--   name text
--   media_type text
--   width integer
--   height integer
--   demonstration boolean

-- view files.stored_file
--   id uuid
--   name text
--   storage_key text

create table organisations.organisation (
  id uuid default platform.new_id() not null,
  number integer generated always as identity not null,
  code text not null,
  name text not null,
  initials text default ''::text not null,
  kind text not null,
  level text generated always as 
CASE
    WHEN (kind = ANY (ARRAY['town'::text, 'subdistrict'::text])) THEN 'town'::text
    WHEN (kind = ANY (ARRAY['village'::text, 'community'::text])) THEN 'village'::text
    WHEN (kind = ANY (ARRAY['municipality'::text, 'district'::text])) THEN kind
    WHEN (kind = 'social-force'::text) THEN 'social-force'::text
    ELSE 'institution'::text
END stored not null,
  parent_id uuid,
  path ltree not null,
  from_on date not null,
  until_on date,
  demonstration boolean default false not null,
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_number_key UNIQUE (number),
  constraint organisation_path_key UNIQUE (path),
  constraint organisation_check CHECK ((until_on >= from_on)),
  constraint organisation_check1 CHECK (((parent_id IS NULL) = (nlevel(path) = 1))),
  constraint organisation_code_check CHECK ((code ~ '^[0-9A-Za-z-]{2,32}$'::text)),
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'district'::text, 'town'::text, 'subdistrict'::text, 'village'::text, 'community'::text, 'authority'::text, 'library'::text, 'culture-hall'::text, 'heritage-centre'::text, 'museum'::text, 'gallery'::text, 'social-force'::text]))),
  constraint organisation_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint organisation_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisations.organisation(id)
);
CREATE INDEX organisation_parent ON organisations.organisation USING btree (parent_id);
CREATE INDEX organisation_path ON organisations.organisation USING gist (path);

create table organisations.placement (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  parent_id uuid,
  name text not null,
  path ltree not null,
  from_on date not null,
  until_on date,
  code text not null,
  kind text not null,
  constraint placement_pkey PRIMARY KEY (id),
  constraint placement_code_once EXCLUDE USING gist (code WITH =, daterange(from_on, until_on, '[]'::text) WITH &&),
  constraint placement_one_a_day EXCLUDE USING gist (organisation_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&),
  constraint placement_check CHECK ((until_on >= from_on)),
  constraint placement_code_check CHECK ((code ~ '^[0-9A-Za-z-]{2,32}$'::text)),
  constraint placement_kind_check CHECK ((kind = ANY (ARRAY['municipality'::text, 'district'::text, 'town'::text, 'subdistrict'::text, 'village'::text, 'community'::text, 'authority'::text, 'library'::text, 'culture-hall'::text, 'heritage-centre'::text, 'museum'::text, 'gallery'::text, 'social-force'::text]))),
  constraint placement_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint placement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint placement_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES organisations.organisation(id)
);
CREATE INDEX placement_organisation ON organisations.placement USING btree (organisation_id, from_on);
CREATE INDEX placement_parent ON organisations.placement USING btree (parent_id);
CREATE INDEX placement_path ON organisations.placement USING gist (path);

create table organisations.succession (
  organisation_id uuid not null,
  successor_id uuid not null,
  from_on date not null,
  carries boolean not null,
  constraint succession_pkey PRIMARY KEY (organisation_id, successor_id),
  constraint succession_check CHECK ((organisation_id <> successor_id)),
  constraint succession_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint succession_successor_id_fkey FOREIGN KEY (successor_id) REFERENCES organisations.organisation(id)
);
CREATE UNIQUE INDEX succession_one_carries ON organisations.succession USING btree (organisation_id) WHERE carries;
CREATE INDEX succession_successor ON organisations.succession USING btree (successor_id);

-- view organisations.carried
--   organisation_id uuid
--   carrier_id uuid
--   from_on date

-- view organisations.succeeded_by
--   organisation_id uuid
--   successor_id uuid
--   from_on date
--   carries boolean

-- view organisations.unit
--   id uuid
--   code text
--   name text
--   initials text
--   kind text
--   level text
--   parent_id uuid
--   path ltree
--   from_on date
--   until_on date
--   demonstration boolean

-- view organisations.unit_history
--   organisation_id uuid
--   code text
--   name text
--   kind text
--   level text
--   parent_id uuid
--   path ltree
--   from_on date
--   until_on date

create table people.brand (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  name text not null,
  genre text not null,
  story text default ''::text not null,
  from_on date not null,
  until_on date,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint brand_pkey PRIMARY KEY (id),
  constraint brand_name_once EXCLUDE USING gist (organisation_id WITH =, name WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((struck_at IS NULL)),
  constraint brand_check CHECK ((until_on >= from_on)),
  constraint brand_check1 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint brand_genre_check CHECK (((length(genre) >= 1) AND (length(genre) <= 40))),
  constraint brand_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint brand_story_check CHECK ((length(story) <= 2000)),
  constraint brand_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint brand_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint brand_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX brand_organisation ON people.brand USING btree (organisation_id);
CREATE INDEX brand_struck_by ON people.brand USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table people.brand_photo (
  brand_id uuid not null,
  file_id uuid not null,
  "position" integer default 1 not null,
  constraint brand_photo_pkey PRIMARY KEY (brand_id, file_id),
  constraint brand_photo_brand_id_fkey FOREIGN KEY (brand_id) REFERENCES people.brand(id),
  constraint brand_photo_file_id_fkey FOREIGN KEY (file_id) REFERENCES files.file(id)
);
CREATE INDEX brand_photo_file ON people.brand_photo USING btree (file_id);

create table people.membership (
  id uuid default platform.new_id() not null,
  team_id uuid not null,
  person_id uuid not null,
  from_on date not null,
  until_on date,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint membership_pkey PRIMARY KEY (id),
  constraint membership_once EXCLUDE USING gist (team_id WITH =, person_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((struck_at IS NULL)),
  constraint membership_check CHECK ((until_on >= from_on)),
  constraint membership_check1 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint membership_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint membership_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint membership_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id),
  constraint membership_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id)
);
CREATE INDEX membership_person ON people.membership USING btree (person_id);
CREATE INDEX membership_struck_by ON people.membership USING btree (struck_by) WHERE (struck_by IS NOT NULL);
CREATE INDEX membership_team ON people.membership USING btree (team_id);

create table people.person (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  name text not null,
  initials text default ''::text not null,
  gender text,
  birth_year integer,
  account_id uuid,
  note text,
  demonstration boolean default false not null,
  recorded_at timestamp with time zone default now() not null,
  phone text,
  phone_lookup text,
  id_number text,
  id_number_lookup text,
  anonymised_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_account_once UNIQUE (account_id),
  constraint person_birth_year_check CHECK (((birth_year >= 1900) AND (birth_year <= 2100))),
  constraint person_check CHECK (((phone IS NULL) = (phone_lookup IS NULL))),
  constraint person_check1 CHECK (((id_number IS NULL) = (id_number_lookup IS NULL))),
  constraint person_check2 CHECK (((anonymised_at IS NULL) OR ((phone IS NULL) AND (id_number IS NULL) AND (birth_year IS NULL) AND (gender IS NULL)))),
  constraint person_gender_check CHECK ((gender = ANY (ARRAY['female'::text, 'male'::text]))),
  constraint person_id_number_check CHECK ((id_number ~ '^sm4\.[0-9a-z]{4,16}\.[A-Za-z0-9_-]+$'::text)),
  constraint person_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint person_note_check CHECK ((length(note) <= 500)),
  constraint person_phone_check CHECK ((phone ~ '^sm4\.[0-9a-z]{4,16}\.[A-Za-z0-9_-]+$'::text)),
  constraint person_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id),
  constraint person_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id)
);
CREATE INDEX person_id_number ON people.person USING btree (id_number_lookup) WHERE (id_number_lookup IS NOT NULL);
CREATE INDEX person_organisation ON people.person USING btree (organisation_id, name);
CREATE INDEX person_phone ON people.person USING btree (phone_lookup) WHERE (phone_lookup IS NOT NULL);

create table people.posting (
  id uuid default platform.new_id() not null,
  person_id uuid not null,
  organisation_id uuid not null,
  post text not null,
  full_time boolean not null,
  from_on date not null,
  until_on date,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint posting_pkey PRIMARY KEY (id),
  constraint posting_once EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, post WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((struck_at IS NULL)),
  constraint posting_check CHECK ((until_on >= from_on)),
  constraint posting_check1 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint posting_post_check CHECK ((post = ANY (ARRAY['head'::text, 'town-staff'::text, 'cultural-officer'::text, 'keeper'::text, 'librarian'::text, 'trainer'::text, 'other'::text]))),
  constraint posting_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint posting_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint posting_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint posting_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX posting_organisation ON people.posting USING btree (organisation_id);
CREATE INDEX posting_person ON people.posting USING btree (person_id);
CREATE INDEX posting_struck_by ON people.posting USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table people.team (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  kind text not null,
  name text not null,
  genre text,
  leader_id uuid,
  from_on date not null,
  until_on date,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint team_pkey PRIMARY KEY (id),
  constraint team_name_once EXCLUDE USING gist (organisation_id WITH =, name WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((struck_at IS NULL)),
  constraint team_check CHECK ((until_on >= from_on)),
  constraint team_check1 CHECK (((kind = 'art'::text) = (genre IS NOT NULL))),
  constraint team_check2 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint team_genre_check CHECK ((genre = ANY (ARRAY['dance'::text, 'choir'::text, 'opera'::text, 'folk-music'::text, 'instruments'::text, 'drum-and-gong'::text, 'calligraphy-painting'::text, 'reading'::text, 'fashion-show'::text, 'martial-arts'::text, 'drama'::text, 'storytelling'::text, 'handicraft'::text, 'other'::text]))),
  constraint team_kind_check CHECK ((kind = ANY (ARRAY['art'::text, 'volunteer'::text]))),
  constraint team_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  constraint team_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint team_leader_id_fkey FOREIGN KEY (leader_id) REFERENCES people.person(id),
  constraint team_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint team_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX team_leader ON people.team USING btree (leader_id);
CREATE INDEX team_organisation ON people.team USING btree (organisation_id);
CREATE INDEX team_struck_by ON people.team USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table people.volunteer (
  id uuid default platform.new_id() not null,
  person_id uuid not null,
  organisation_id uuid not null,
  skills text default ''::text not null,
  from_on date not null,
  until_on date,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint volunteer_pkey PRIMARY KEY (id),
  constraint volunteer_once EXCLUDE USING gist (person_id WITH =, organisation_id WITH =, daterange(from_on, until_on, '[]'::text) WITH &&) WHERE ((struck_at IS NULL)),
  constraint volunteer_check CHECK ((until_on >= from_on)),
  constraint volunteer_check1 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint volunteer_skills_check CHECK ((length(skills) <= 200)),
  constraint volunteer_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint volunteer_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint volunteer_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint volunteer_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX volunteer_organisation ON people.volunteer USING btree (organisation_id);
CREATE INDEX volunteer_person ON people.volunteer USING btree (person_id);
CREATE INDEX volunteer_struck_by ON people.volunteer USING btree (struck_by) WHERE (struck_by IS NOT NULL);

-- view people.local_brand
--   id uuid
--   organisation_id uuid
--   name text
--   genre text
--   from_on date
--   until_on date

-- view people.named_person
--   id uuid
--   organisation_id uuid
--   name text
--   initials text
--   birth_year integer
--   account_id uuid

-- view people.post_held
--   id uuid
--   person_id uuid
--   person_name text
--   organisation_id uuid
--   post text
--   full_time boolean
--   from_on date
--   until_on date

-- view people.standing_team
--   id uuid
--   organisation_id uuid
--   kind text
--   name text
--   genre text
--   from_on date
--   until_on date

-- view people.team_member
--   id uuid
--   team_id uuid
--   team_name text
--   kind text
--   genre text
--   organisation_id uuid
--   person_id uuid
--   from_on date
--   until_on date

-- view people.volunteer_serving
--   id uuid
--   person_id uuid
--   organisation_id uuid
--   skills text
--   from_on date
--   until_on date

CREATE OR REPLACE FUNCTION platform.new_id()
 RETURNS uuid
 LANGUAGE sql
AS $function$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1), 'hex')::uuid
$function$;

CREATE OR REPLACE FUNCTION platform.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $function$;

create table platform.audit_entry (
  id bigint generated always as identity not null,
  at timestamp with time zone not null,
  actor_id uuid,
  actor_name text not null,
  action text not null,
  organisation_id uuid,
  changes jsonb not null,
  outcome text not null,
  refusal_code text,
  request_id text,
  address inet,
  reason text,
  api_key_id uuid,
  api_key_name text,
  constraint audit_entry_pkey PRIMARY KEY (id),
  constraint audit_entry_api_key_check CHECK (((api_key_id IS NULL) = (api_key_name IS NULL))),
  constraint audit_entry_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])))
);
CREATE INDEX audit_entry_action ON platform.audit_entry USING btree (action, at);
CREATE INDEX audit_entry_actor ON platform.audit_entry USING btree (actor_id, at);
CREATE INDEX audit_entry_at ON platform.audit_entry USING btree (at);
CREATE INDEX audit_entry_not_done ON platform.audit_entry USING btree (at) WHERE (outcome <> 'done'::text);
CREATE INDEX audit_entry_organisation ON platform.audit_entry USING btree (organisation_id, at);
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit_entry FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

create table platform.audit_seal (
  number bigint not null,
  entry_id bigint not null,
  seal bytea not null,
  sealed_at timestamp with time zone not null,
  constraint audit_seal_pkey PRIMARY KEY (number),
  constraint audit_seal_entry_id_key UNIQUE (entry_id),
  constraint audit_seal_seal_check CHECK ((length(seal) = 32))
);
CREATE TRIGGER audit_seal_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit_seal FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

create table platform.audit_search (
  entry_id bigint not null,
  words tsvector not null,
  constraint audit_search_pkey PRIMARY KEY (entry_id)
);
CREATE INDEX audit_search_words ON platform.audit_search USING gin (words);
CREATE TRIGGER audit_search_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit_search FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

create table platform.fact (
  id bigint generated always as identity not null,
  name text not null,
  told jsonb not null,
  announced_at timestamp with time zone not null,
  tries integer default 0 not null,
  retry_at timestamp with time zone,
  trouble text,
  constraint fact_pkey PRIMARY KEY (id)
);

create table platform.idempotent_answer (
  actor text not null,
  key text not null,
  fingerprint text not null,
  body jsonb not null,
  answered_at timestamp with time zone not null,
  constraint idempotent_answer_pkey PRIMARY KEY (actor, key),
  constraint idempotent_answer_key_check CHECK (((length(key) >= 8) AND (length(key) <= 200)))
);
CREATE INDEX idempotent_answer_answered_at ON platform.idempotent_answer USING btree (answered_at);

create table platform.migration (
  name character varying(255) not null,
  "timestamp" character varying(255) not null,
  constraint migration_pkey PRIMARY KEY (name)
);

create table platform.migration_lock (
  id character varying(255) not null,
  is_locked integer default 0 not null,
  constraint migration_lock_pkey PRIMARY KEY (id)
);

create table platform.setting (
  name text not null,
  value jsonb not null,
  changed_at timestamp with time zone default now() not null,
  constraint setting_pkey PRIMARY KEY (name)
);

create table residents.account (
  id uuid not null,
  name text not null,
  email text not null,
  email_verified boolean default false not null,
  image text,
  phone_number text,
  phone_number_verified boolean,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_email_key UNIQUE (email),
  constraint account_phone_number_key UNIQUE (phone_number),
  constraint account_name_check CHECK ((length(name) <= 40))
);

create table residents.answered_question (
  id uuid not null,
  answered_at timestamp with time zone not null,
  constraint answered_question_pkey PRIMARY KEY (id)
);

create table residents.code_request (
  id uuid not null,
  form_key text not null,
  handle text not null,
  phone text,
  phone_lookup text not null,
  address inet not null,
  demonstration_code text,
  failures integer default 0 not null,
  entered text,
  asked_at timestamp with time zone not null,
  constraint code_request_pkey PRIMARY KEY (id),
  constraint code_request_form_once UNIQUE (form_key)
);
CREATE INDEX code_request_address ON residents.code_request USING btree (address, asked_at);
CREATE INDEX code_request_phone ON residents.code_request USING btree (phone_lookup, asked_at);

create table residents.consent (
  id uuid not null,
  resident_id uuid not null,
  notice text not null,
  version text not null,
  given_at timestamp with time zone not null,
  on_paper boolean default false not null,
  withdrawn_at timestamp with time zone,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_once UNIQUE (resident_id, notice, version),
  constraint consent_notice_check CHECK ((notice = ANY (ARRAY['privacy'::text, 'children'::text]))),
  constraint consent_resident_id_fkey FOREIGN KEY (resident_id) REFERENCES residents.resident(id) ON DELETE CASCADE
);

create table residents.credential (
  id uuid not null,
  user_id uuid not null,
  account_id text not null,
  provider_id text not null,
  issuer text,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint credential_pkey PRIMARY KEY (id),
  constraint credential_provider_id_account_id_key UNIQUE (provider_id, account_id),
  constraint credential_user_id_fkey FOREIGN KEY (user_id) REFERENCES residents.account(id) ON DELETE CASCADE
);
CREATE INDEX credential_account ON residents.credential USING btree (user_id);

create table residents.resident (
  id uuid not null,
  account_id uuid,
  source text not null,
  name text,
  phone text,
  phone_lookup text,
  birth_month text,
  organisation_id uuid,
  guardian_id uuid,
  relation text,
  demonstration boolean default false not null,
  registered_at timestamp with time zone not null,
  registered_by uuid,
  closed_at timestamp with time zone,
  constraint resident_pkey PRIMARY KEY (id),
  constraint resident_account_once UNIQUE (account_id),
  constraint resident_birth_month_check CHECK ((birth_month ~ '^(19|20)\d\d-(0[1-9]|1[0-2])$'::text)),
  constraint resident_check CHECK (((guardian_id IS NULL) = (relation IS NULL))),
  constraint resident_check1 CHECK (((phone IS NULL) = (phone_lookup IS NULL))),
  constraint resident_closed_is_nobody CHECK (((closed_at IS NULL) OR ((name IS NULL) AND (phone IS NULL) AND (birth_month IS NULL) AND (account_id IS NULL)))),
  constraint resident_name_check CHECK (((length(name) >= 1) AND (length(name) <= 40))),
  constraint resident_relation_check CHECK ((relation = ANY (ARRAY['parent'::text, 'grandparent'::text, 'other-guardian'::text]))),
  constraint resident_source_check CHECK ((source = ANY (ARRAY['portal'::text, 'counter'::text, 'guardian'::text]))),
  constraint resident_account_id_fkey FOREIGN KEY (account_id) REFERENCES residents.account(id) ON DELETE SET NULL,
  constraint resident_guardian_id_fkey FOREIGN KEY (guardian_id) REFERENCES residents.resident(id),
  constraint resident_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint resident_registered_by_fkey FOREIGN KEY (registered_by) REFERENCES access.account(id)
);
CREATE INDEX resident_guardian ON residents.resident USING btree (guardian_id);
CREATE INDEX resident_organisation ON residents.resident USING btree (organisation_id);
CREATE INDEX resident_phone ON residents.resident USING btree (phone_lookup) WHERE (phone_lookup IS NOT NULL);
CREATE INDEX resident_registered_by ON residents.resident USING btree (registered_by);

create table residents.session (
  id uuid not null,
  token text not null,
  user_id uuid not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint session_pkey PRIMARY KEY (id),
  constraint session_token_key UNIQUE (token),
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES residents.account(id) ON DELETE CASCADE
);
CREATE INDEX session_account ON residents.session USING btree (user_id);

create table residents.verification (
  id uuid not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone default now() not null,
  updated_at timestamp with time zone default now() not null,
  constraint verification_pkey PRIMARY KEY (id)
);
CREATE INDEX verification_identifier ON residents.verification USING btree (identifier);

CREATE OR REPLACE FUNCTION standards.keep_former_judgement()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  insert into standards.former_judgement (organisation_id, requirement_id, period_from, verdict, value, target,
    evidence_count, settled, version_id, judged_at, replaced_at)
  select was.organisation_id, was.requirement_id, was.period_from, was.verdict, was.value, was.target,
    was.evidence_count, was.settled, was.version_id, was.judged_at, became.judged_at
  from was join became using (organisation_id, requirement_id, period_from)
  where (was.verdict, was.value, was.target) is distinct from (became.verdict, became.value, became.target)
    and (was.settled or was.verdict <> became.verdict);
  return null;
end $function$;

create table standards.deduction (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  evidence text not null,
  source text not null,
  source_id uuid not null,
  from_on date not null,
  until_on date,
  reason text not null,
  deducted_by uuid,
  deducted_by_name text not null,
  deducted_at timestamp with time zone not null,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint deduction_pkey PRIMARY KEY (id),
  constraint deduction_check CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  constraint deduction_deducted_by_name_check CHECK ((length(deducted_by_name) <= 80)),
  constraint deduction_reason_check CHECK (((length(reason) >= 4) AND (length(reason) <= 500))),
  constraint deduction_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 4) AND (length(withdrawn_reason) <= 500))),
  constraint deduction_deducted_by_fkey FOREIGN KEY (deducted_by) REFERENCES access.account(id),
  constraint deduction_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint deduction_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES access.account(id)
);
CREATE INDEX deduction_by ON standards.deduction USING btree (deducted_by);
CREATE UNIQUE INDEX deduction_once ON standards.deduction USING btree (source_id, evidence) WHERE (withdrawn_at IS NULL);
CREATE INDEX deduction_organisation ON standards.deduction USING btree (organisation_id);
CREATE INDEX deduction_withdrawn_by ON standards.deduction USING btree (withdrawn_by);

create table standards.former_judgement (
  id bigint generated always as identity not null,
  organisation_id uuid not null,
  requirement_id smallint not null,
  period_from date not null,
  verdict text not null,
  value numeric,
  target numeric,
  evidence_count integer not null,
  settled boolean not null,
  version_id uuid not null,
  judged_at timestamp with time zone not null,
  replaced_at timestamp with time zone not null,
  constraint former_judgement_pkey PRIMARY KEY (id)
);
CREATE INDEX former_judgement_of ON standards.former_judgement USING btree (organisation_id, requirement_id, period_from);

create table standards.judgement (
  organisation_id uuid not null,
  requirement_id smallint not null,
  period_from date not null,
  period_until date not null,
  shown_from date not null,
  shown_until date not null,
  path ltree not null,
  verdict text not null,
  value numeric,
  target numeric,
  evidence_count integer default 0 not null,
  settled boolean not null,
  version_id uuid not null,
  judged_at timestamp with time zone not null,
  constraint judgement_pkey PRIMARY KEY (requirement_id, period_from, organisation_id),
  constraint judgement_check CHECK ((period_until >= period_from)),
  constraint judgement_verdict_check CHECK ((verdict = ANY (ARRAY['met'::text, 'not met'::text, 'no evidence'::text, 'not yet in force'::text])))
);
CREATE INDEX judgement_running ON standards.judgement USING btree (requirement_id, period_from) WHERE (NOT settled);
CREATE TRIGGER judgement_keeps_what_it_was AFTER UPDATE ON standards.judgement REFERENCING OLD TABLE AS was NEW TABLE AS became FOR EACH STATEMENT EXECUTE FUNCTION standards.keep_former_judgement();

create table standards.proposal (
  number integer generated always as identity not null,
  standard text not null,
  version text not null,
  title_zh text not null,
  title_en text not null,
  text text not null,
  cases text,
  body jsonb not null,
  follows_id uuid not null,
  proposed_by uuid,
  proposed_by_name text not null,
  proposed_at timestamp with time zone not null,
  approved_by uuid,
  approved_by_name text,
  approved_at timestamp with time zone,
  version_id uuid,
  withdrawn_by uuid,
  withdrawn_by_name text,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text,
  constraint proposal_pkey PRIMARY KEY (number),
  constraint proposal_approved_by_name_check CHECK ((length(approved_by_name) <= 80)),
  constraint proposal_check CHECK ((((approved_at IS NULL) = (approved_by IS NULL)) AND ((approved_at IS NULL) = (version_id IS NULL)))),
  constraint proposal_check1 CHECK (((withdrawn_at IS NULL) = (withdrawn_reason IS NULL))),
  constraint proposal_decided_once CHECK (((approved_at IS NULL) OR (withdrawn_at IS NULL))),
  constraint proposal_needs_two CHECK ((approved_by <> proposed_by)),
  constraint proposal_proposed_by_name_check CHECK ((length(proposed_by_name) <= 80)),
  constraint proposal_withdrawn_by_name_check CHECK ((length(withdrawn_by_name) <= 80)),
  constraint proposal_withdrawn_reason_check CHECK (((length(withdrawn_reason) >= 4) AND (length(withdrawn_reason) <= 500))),
  constraint proposal_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES access.account(id),
  constraint proposal_follows_id_fkey FOREIGN KEY (follows_id) REFERENCES standards.standard_version(id),
  constraint proposal_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES access.account(id),
  constraint proposal_version_id_fkey FOREIGN KEY (version_id) REFERENCES standards.standard_version(id),
  constraint proposal_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES access.account(id)
);
CREATE INDEX proposal_approved_by ON standards.proposal USING btree (approved_by);
CREATE INDEX proposal_follows ON standards.proposal USING btree (follows_id);
CREATE INDEX proposal_proposed_by ON standards.proposal USING btree (proposed_by);
CREATE UNIQUE INDEX proposal_version ON standards.proposal USING btree (version_id);
CREATE UNIQUE INDEX proposal_version_once ON standards.proposal USING btree (standard, version) WHERE (withdrawn_at IS NULL);
CREATE INDEX proposal_withdrawn_by ON standards.proposal USING btree (withdrawn_by);

create table standards.published_requirement (
  organisation_id uuid not null,
  requirement_id smallint not null,
  published_by uuid,
  published_at timestamp with time zone not null,
  constraint published_requirement_pkey PRIMARY KEY (organisation_id, requirement_id),
  constraint published_requirement_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint published_requirement_published_by_fkey FOREIGN KEY (published_by) REFERENCES access.account(id),
  constraint published_requirement_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES standards.requirement(id)
);
CREATE INDEX published_requirement_by ON standards.published_requirement USING btree (published_by);
CREATE INDEX published_requirement_requirement ON standards.published_requirement USING btree (requirement_id);

create table standards.requirement (
  id smallint generated always as identity not null,
  standard text not null,
  code text not null,
  constraint requirement_pkey PRIMARY KEY (id),
  constraint requirement_standard_code_key UNIQUE (standard, code)
);

create table standards.standard_version (
  id uuid default platform.new_id() not null,
  standard text not null,
  version text not null,
  title_zh text not null,
  title_en text not null,
  body jsonb not null,
  digest text not null,
  in_force_from date not null,
  in_force_until date,
  adopted_by uuid,
  adopted_at timestamp with time zone not null,
  text text,
  cases text,
  constraint standard_version_pkey PRIMARY KEY (id),
  constraint standard_version_standard_version_key UNIQUE (standard, version),
  constraint standard_version_one_a_day EXCLUDE USING gist (standard WITH =, daterange(in_force_from, in_force_until, '[]'::text) WITH &&),
  constraint standard_version_check CHECK ((in_force_until >= in_force_from)),
  constraint standard_version_adopted_by_fkey FOREIGN KEY (adopted_by) REFERENCES access.account(id)
);
CREATE INDEX standard_version_adopted_by ON standards.standard_version USING btree (adopted_by);

create table standards.version_requirement (
  version_id uuid not null,
  requirement_id smallint not null,
  levels text[] not null,
  binding boolean not null,
  constraint version_requirement_pkey PRIMARY KEY (version_id, requirement_id),
  constraint version_requirement_levels_check CHECK ((cardinality(levels) > 0)),
  constraint version_requirement_requirement_id_fkey FOREIGN KEY (requirement_id) REFERENCES standards.requirement(id),
  constraint version_requirement_version_id_fkey FOREIGN KEY (version_id) REFERENCES standards.standard_version(id)
);
CREATE INDEX version_requirement_requirement ON standards.version_requirement USING btree (requirement_id);

-- view standards.verdict
--   organisation_id uuid
--   standard text
--   requirement text
--   binding boolean
--   period_from date
--   period_until date
--   shown_from date
--   shown_until date
--   path ltree
--   verdict text
--   value numeric
--   target numeric
--   evidence_count integer
--   settled boolean
--   judged_at timestamp with time zone

create table training.attendance (
  id uuid default platform.new_id() not null,
  course_session_id uuid not null,
  person_id uuid not null,
  organisation_id uuid not null,
  on_date date not null,
  hours numeric not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint attendance_pkey PRIMARY KEY (id),
  constraint attendance_check CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint attendance_hours_check CHECK (((hours > (0)::numeric) AND (hours <= (24)::numeric))),
  constraint attendance_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint attendance_course_session_id_fkey FOREIGN KEY (course_session_id) REFERENCES training.course_session(id),
  constraint attendance_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint attendance_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id),
  constraint attendance_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint attendance_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX attendance_course_session ON training.attendance USING btree (course_session_id);
CREATE UNIQUE INDEX attendance_once ON training.attendance USING btree (course_session_id, person_id) WHERE (struck_at IS NULL);
CREATE INDEX attendance_organisation ON training.attendance USING btree (organisation_id, on_date);
CREATE INDEX attendance_person ON training.attendance USING btree (person_id, on_date);
CREATE INDEX attendance_recorded_by ON training.attendance USING btree (recorded_by);
CREATE INDEX attendance_struck_by ON training.attendance USING btree (struck_by) WHERE (struck_by IS NOT NULL);

create table training.course (
  id uuid default platform.new_id() not null,
  organisation_id uuid not null,
  title text not null,
  subject text not null,
  tier text not null,
  trainer text default ''::text not null,
  summary text default ''::text not null,
  from_on date not null,
  until_on date,
  demonstration boolean default false not null,
  constraint course_pkey PRIMARY KEY (id),
  constraint course_check CHECK ((until_on >= from_on)),
  constraint course_subject_check CHECK ((subject = ANY (ARRAY['theory'::text, 'arts'::text, 'library-work'::text, 'reading-promotion'::text, 'heritage'::text, 'digital'::text, 'safety'::text, 'volunteering'::text, 'other'::text]))),
  constraint course_summary_check CHECK ((length(summary) <= 2000)),
  constraint course_tier_check CHECK ((tier = ANY (ARRAY['district'::text, 'town'::text, 'village'::text]))),
  constraint course_title_check CHECK (((length(title) >= 1) AND (length(title) <= 80))),
  constraint course_trainer_check CHECK ((length(trainer) <= 80)),
  constraint course_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id)
);
CREATE INDEX course_organisation ON training.course USING btree (organisation_id, from_on);

create table training.course_session (
  id uuid default platform.new_id() not null,
  course_id uuid not null,
  organisation_id uuid not null,
  on_date date not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  place text default ''::text not null,
  topic text default ''::text not null,
  recorded_by uuid,
  recorded_at timestamp with time zone not null,
  struck_at timestamp with time zone,
  struck_by uuid,
  struck_reason text,
  constraint course_session_pkey PRIMARY KEY (id),
  constraint course_session_check CHECK ((ends_at > starts_at)),
  constraint course_session_check1 CHECK (((struck_at IS NULL) = (struck_reason IS NULL))),
  constraint course_session_place_check CHECK ((length(place) <= 120)),
  constraint course_session_struck_reason_check CHECK (((length(struck_reason) >= 1) AND (length(struck_reason) <= 200))),
  constraint course_session_topic_check CHECK ((length(topic) <= 120)),
  constraint course_session_course_id_fkey FOREIGN KEY (course_id) REFERENCES training.course(id),
  constraint course_session_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisations.organisation(id),
  constraint course_session_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES access.account(id),
  constraint course_session_struck_by_fkey FOREIGN KEY (struck_by) REFERENCES access.account(id)
);
CREATE INDEX course_session_course ON training.course_session USING btree (course_id, on_date);
CREATE UNIQUE INDEX course_session_once ON training.course_session USING btree (course_id, starts_at) WHERE (struck_at IS NULL);
CREATE INDEX course_session_organisation ON training.course_session USING btree (organisation_id, on_date);
CREATE INDEX course_session_recorded_by ON training.course_session USING btree (recorded_by);
CREATE INDEX course_session_struck_by ON training.course_session USING btree (struck_by) WHERE (struck_by IS NOT NULL);

-- view training.attended
--   id uuid
--   person_id uuid
--   organisation_id uuid
--   on_date date
--   hours numeric
--   title text
--   subject text
--   tier text
--   course_session_id uuid
--   course_id uuid
--   organiser_id uuid
