-- Who held which post where, and when.
create view people.post_held as
  select posting.id, posting.person_id, person.name as person_name, posting.organisation_id, posting.post,
    posting.full_time, posting.from_on, posting.until_on
  from people.posting join people.person on person.id = posting.person_id
  where posting.struck_at is null;

-- Who served where as a volunteer, and when.
create view people.volunteer_serving as
  select id, person_id, organisation_id, skills, from_on, until_on
  from people.volunteer where struck_at is null;

-- The art teams and volunteer teams of each organisation.
create view people.standing_team as
  select id, organisation_id, kind, name, genre, from_on, until_on
  from people.team where struck_at is null;

-- Who belonged to which team, and when: the dates of a membership never reach beyond those of its team.
create view people.team_member as
  select membership.id, membership.team_id, team.name as team_name, team.kind, team.genre, team.organisation_id,
    membership.person_id, greatest(membership.from_on, team.from_on) as from_on,
    least(membership.until_on, team.until_on) as until_on
  from people.membership join people.team on team.id = membership.team_id
  where membership.struck_at is null and team.struck_at is null
    and daterange(membership.from_on, membership.until_on, '[]') && daterange(team.from_on, team.until_on, '[]');

-- The local brands (一村一品) of each organisation.
create view people.local_brand as
  select id, organisation_id, name, genre, from_on, until_on
  from people.brand where struck_at is null;

-- The names behind records of other modules. Whoever shows them asks permissions.readNames first.
create view people.named_person as
  select id, organisation_id, name, initials, birth_year, account_id from people.person;
