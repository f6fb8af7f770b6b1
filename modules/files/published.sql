-- What other modules show of a file they hang on their records.
create view files.published_file as
  select id, organisation_id, kind, name, media_type, width, height, demonstration from files.file;
