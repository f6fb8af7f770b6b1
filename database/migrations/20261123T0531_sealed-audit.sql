-- The chain over the audit: each seal is SM3 of the one before it and of its entry, so that a changed, removed or inserted
-- entry is found. The sealer writes both tables behind the requests; see decision 0014.
create table platform.audit_seal (
  number bigint primary key,
  entry_id bigint not null unique,
  seal bytea not null check (length(seal) = 32),
  sealed_at timestamptz not null
);
create trigger audit_seal_append_only before update or delete or truncate on platform.audit_seal
  for each statement execute function platform.refuse_change();

-- What each entry can be found by: pairs of Chinese characters, whole words and numbers of what was changed.
create table platform.audit_search (
  entry_id bigint primary key,
  words tsvector not null
);
create index audit_search_words on platform.audit_search using gin (words);
create trigger audit_search_append_only before update or delete or truncate on platform.audit_search
  for each statement execute function platform.refuse_change();

create index audit_entry_action on platform.audit_entry (action, at);
create index audit_entry_not_done on platform.audit_entry (at) where outcome <> 'done';
