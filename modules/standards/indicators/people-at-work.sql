-- Those who hold a post, and those who belong to a team: a village that has both has a team of people (有队伍).
select post.organisation_id, post.from_on, post.until_on, 'post' as item, 1 as amount,
  'people.posting' as source, post.id as source_id, post.post as label, post.person_id
from people.post_held post
union all
select member.organisation_id, member.from_on, member.until_on, 'team', 1,
  'people.membership', member.id, member.team_name, member.person_id
from people.team_member member
