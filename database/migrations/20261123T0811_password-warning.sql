-- So many days before a password has to be changed its owner is told; 0: not told.
alter table access.sign_in_policy
  add column password_warning_days smallint not null default 14 check (password_warning_days between 0 and 60);
