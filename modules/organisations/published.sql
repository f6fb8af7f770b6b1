-- The organisations of today's tree: what every list and every permission looks at.
create view organisations.unit as
  select id, code, name, initials, kind, level, parent_id, path, from_on, until_on, demonstration
  from organisations.organisation;

-- Where each organisation hung, day by day: what judgements of the past look at.
create view organisations.unit_history as
  select placement.organisation_id, organisation.code, placement.name, organisation.kind, organisation.level,
    placement.parent_id, placement.path, placement.from_on, placement.until_on
  from organisations.placement
  join organisations.organisation on organisation.id = placement.organisation_id;
