-- What the office's desk and its list of cases read of the review, as the review publishes it. Plain columns and no
-- condition of its own: who may see a case is asked where it is shown.
create view case_review as
    select application_id, call_id, receipt_number, audience, phase, since, priority_claimed, priority_confirmed,
           applicant_unit
      from review_case;

create view case_pool as
    select application_id, pool from review_pool_claim;

create view case_question as
    select application_id, receipt_number, answer_by, answered_at, closed_at from clarification;

create view case_settlement as
    select application_id, receipt_number, rule, accepted from referral_settlement;

create view case_assessment as
    select id, application_id, receipt_number, assessor_id, unit, revision from assessment;

create view case_score as
    select a.application_id, a.receipt_number, a.assessor_id, s.criterion, s.score
      from assessment a
      join assessment_score s on s.assessment_id = a.id and s.revision = a.revision;

create view case_conclusion as
    select application_id, receipt_number, positive, concluded_at from conclusion;

-- The desk shows of each heap the oldest; the list is sorted by how long a case has been where it is.
create index review_case_by_phase_since on review_case (call_id, phase, since, receipt_number);
create index review_case_by_since on review_case (call_id, since, receipt_number);
create index review_case_priority_open on review_case (call_id, since)
    where priority_claimed and priority_confirmed is null;
create index clarification_unanswered on clarification (answer_by, application_id)
    where answered_at is null and closed_at is null;
create index clarification_answered on clarification (application_id, receipt_number) where answered_at is not null;
create index referral_settlement_by_rule on referral_settlement (rule, application_id) where accepted;
-- A list asks once for all cases that a reader is kept out of, and not case by case.
create index conflict_of_interest_by_person on conflict_of_interest (person_id, application_id);
