-- What each unit was judged, requirement by requirement, with the days on which that is the judgement to show.
create view standards.verdict as
  select judgement.organisation_id, requirement.standard, requirement.code as requirement, said.binding,
    judgement.period_from, judgement.period_until, judgement.shown_from, judgement.shown_until, judgement.path,
    judgement.verdict, judgement.value, judgement.target, judgement.evidence_count, judgement.settled, judgement.judged_at
  from standards.judgement
  join standards.requirement on requirement.id = judgement.requirement_id
  left join standards.version_requirement said
    on said.version_id = judgement.version_id and said.requirement_id = judgement.requirement_id;
