-- Who is kept out of which case, and why: the one place that decides it. Pages, lists, searches, counts, mails and exports
-- ask this view, in whichever room they stand; what the portal finds is worked out each time, so that it cannot go stale.
create view kept_out as
    select c.application_id, c.applicant_id as person_id, 'SAME_PERSON' as kind
      from review_case c
    union all
    select c.application_id, p.id, 'SUPERVISOR'
      from review_case c
      join person p on p.email = c.supervisor_email
    union all
    -- An officer of the applicant's unit still does the office's work: only the committee must be free of it.
    select c.application_id, p.id, 'SAME_UNIT'
      from review_case c
      join person p on p.unit = c.applicant_unit
     where c.audience = 'STAFF'
       and exists (select 1 from person_role r where r.person_id = p.id and r.role in ('ASSESSOR', 'CHAIR'))
    union all
    select x.application_id, x.person_id, 'DECLARED'
      from conflict_of_interest x;

create index review_case_by_applicant on review_case (applicant_id);
create index review_case_by_supervisor on review_case (supervisor_email) where supervisor_email is not null;
create index review_case_by_unit on review_case (applicant_unit) where audience = 'STAFF';
create index person_by_unit on person (unit) where unit is not null;
