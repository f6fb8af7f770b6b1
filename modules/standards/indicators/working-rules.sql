-- The papers a village centre works by: service, opening or duty rules in force. The village has a mechanism.
select paper.organisation_id, paper.from_on, paper.until_on, paper.kind as item, 1 as amount,
  'centres.paper' as source, paper.id as source_id, paper.title as label
from centres.paper_in_force paper
where paper.kind in ('service-rules', 'opening-rules', 'duty-rules')
