-- Every member of a volunteer team, counted toward the team.
select member.organisation_id, member.from_on, member.until_on, member.team_id as item, 1 as amount,
  'people.membership' as source, member.id as source_id, member.team_name as label, member.person_id
from people.team_member member
where member.kind = 'volunteer'
