-- The rules that the verdict of a submission left to the office, one row each, as the application publishes them.
create view submission_referred as
    select s.application_id, s.call_id, s.number as receipt_number, f ->> 'rule' as rule
      from application_submission s
     cross join lateral jsonb_array_elements(s.content::jsonb #> '{verdict,findings}') f
     where f ->> 'outcome' = 'REFER';
