-- The audit keeps more than commands: sign-ins that failed, and why somebody asked to see or take out what is protected.
alter table platform.audit_entry add column reason text;
alter table platform.audit_entry drop constraint audit_entry_outcome_check;
alter table platform.audit_entry add constraint audit_entry_outcome_check
  check (outcome in ('done', 'refused', 'failed'));
