-- Everybody who holds a post.
select post.organisation_id, post.from_on, post.until_on, post.person_id as item, 1 as amount,
  'people.posting' as source, post.id as source_id, post.post as label, post.person_id
from people.post_held post
