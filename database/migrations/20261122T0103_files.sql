-- Photos and documents: the bytes lie in storage under their own hash, this is what is known about them.
create table files.file (
  id uuid primary key default platform.new_id(),
  organisation_id uuid not null references organisations.organisation,
  kind text not null check (kind in ('photo', 'document')),
  name text not null check (length(name) between 1 and 200),
  media_type text not null,
  bytes int not null check (bytes > 0),
  width int,
  height int,
  storage_key text not null,
  thumbnail_key text,
  uploaded_by uuid references access.account,
  uploaded_at timestamptz not null,
  demonstration boolean not null default false
);
create index file_organisation on files.file (organisation_id, uploaded_at);
create index file_uploaded_by on files.file (uploaded_by);
-- What the nightly sweep asks of every key it finds in storage.
create index file_storage_key on files.file (storage_key);
create index file_thumbnail_key on files.file (thumbnail_key) where thumbnail_key is not null;
