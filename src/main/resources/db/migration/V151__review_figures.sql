-- How far each case is and when it came there, for figures.
create view case_figure as
    select c.application_id, c.call_id, c.audience, c.phase, c.since,
           (select max(h.at)
              from case_history h
             where h.application_id = c.application_id and h.kind = 'review.history.PASSED_ON') as passed_on_at,
           d.positive, d.concluded_at
      from review_case c
      left join conclusion d on d.application_id = c.application_id and d.receipt_number = c.receipt_number;

-- Each score that counts: of the present submission, as it was last given, by a member without a conflict of interest.
create view score_figure as
    select c.application_id, c.call_id, c.audience, s.criterion, s.score
      from assessment a
      join review_case c on c.application_id = a.application_id and c.receipt_number = a.receipt_number
      join assessment_score s on s.assessment_id = a.id and s.revision = a.revision
     where not exists (select 1
                         from kept_out k
                        where k.application_id = a.application_id and k.person_id = a.assessor_id);
