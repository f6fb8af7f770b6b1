-- What other modules show of a file they hang on their records.
create view files.published_file as
  select id, organisation_id, kind, name, media_type, width, height, demonstration from files.file;

-- Where the bytes of every file lie: for carrying them away with the records.
create view files.stored_file as select id, name, storage_key from files.file;
