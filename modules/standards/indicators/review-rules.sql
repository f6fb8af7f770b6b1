-- The rules by which a town reviews the free opening of its centres (绩效评价制度), in force.
select paper.organisation_id, paper.from_on, paper.until_on, paper.id as item, 1 as amount,
  'centres.paper' as source, paper.id as source_id, paper.title as label
from centres.paper_in_force paper
where paper.kind = 'review-rules'
