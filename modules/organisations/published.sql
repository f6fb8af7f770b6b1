-- The organisations of today's tree: what every list and every permission looks at.
create view organisations.unit as
  select id, code, name, initials, kind, level, parent_id, path, from_on, until_on, demonstration
  from organisations.organisation;

-- Where each organisation hung, day by day: what judgements of the past look at.
create view organisations.unit_history as
  select placement.organisation_id, placement.code, placement.name, placement.kind, organisation.level,
    placement.parent_id, placement.path, placement.from_on, placement.until_on
  from organisations.placement
  join organisations.organisation on organisation.id = placement.organisation_id;

-- Who followed whom: a unit that ended into another, or one that split off from it.
create view organisations.succeeded_by as
  select organisation_id, successor_id, from_on, carries from organisations.succession;

-- Who carries on what units that ended had recorded, at last, and from which day.
create view organisations.carried as
  with recursive chain as (
    select organisation_id, successor_id as carrier_id, from_on from organisations.succession where carries
    union all
    select chain.organisation_id, next.successor_id, greatest(chain.from_on, next.from_on)
    from chain join organisations.succession next on next.organisation_id = chain.carrier_id and next.carries)
  select organisation_id, carrier_id, from_on from chain;
