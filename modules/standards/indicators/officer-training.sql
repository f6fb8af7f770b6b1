-- Training attended by everybody in the post of cultural officer, in hours. The posting itself counts 0, so that whoever
-- attended nothing is seen with nothing.
select post.organisation_id, post.from_on, post.until_on, post.person_id as item, 0::float8 as amount,
  'people.posting' as source, post.id as source_id, post.post as label, post.person_id
from people.post_held post
where post.post = 'cultural-officer'
union all
select attended.organisation_id, attended.on_date, attended.on_date, attended.person_id, attended.hours::float8,
  'training.attendance', attended.id, attended.title, attended.person_id
from training.attended
where exists (
  select from people.post_held post
  where post.organisation_id = attended.organisation_id and post.person_id = attended.person_id
    and post.post = 'cultural-officer' and attended.on_date between post.from_on and coalesce(post.until_on, 'infinity'))
