-- Beside the account the audit names the API key that a program came with: two programs of one account are told apart.
alter table platform.audit_entry add column api_key_id uuid, add column api_key_name text;
alter table platform.audit_entry add constraint audit_entry_api_key_check
  check ((api_key_id is null) = (api_key_name is null));
