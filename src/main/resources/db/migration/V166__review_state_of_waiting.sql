-- What the office's heaps ask of every case under review stands in the case's row, so that each heap is read from an index of
-- its own, the oldest first, however many cases there are. The database keeps it, in the transaction that changes it: no
-- code can forget to.
alter table review_case
    add column answered       boolean  not null default false, -- a question about the present submission was answered
    add column answer_by      date,                            -- of the question that is open
    add column units_assessed smallint not null default 0,     -- of the present submission, conflicts of interest among them
    add column unsettled      boolean  not null default false; -- the present submission has referrals to settle

create function review_case_unsettled(one review_case) returns boolean language sql stable
    return exists (select 1 from submission_referred r
                    where r.call_id = one.call_id and r.receipt_number = one.receipt_number
                      and not exists (select 1 from referral_settlement s
                                       where s.application_id = one.application_id
                                         and s.receipt_number = one.receipt_number and s.rule = r.rule));

update review_case c
   set answered = exists (select 1 from clarification q
                           where q.application_id = c.application_id and q.receipt_number = c.receipt_number
                             and q.answered_at is not null),
       answer_by = (select q.answer_by from clarification q
                     where q.application_id = c.application_id and q.answered_at is null and q.closed_at is null),
       units_assessed = (select count(distinct a.unit) from assessment a
                          where a.application_id = c.application_id and a.receipt_number = c.receipt_number),
       unsettled = review_case_unsettled(c);

create function review_case_asked() returns trigger language plpgsql as $$
begin
    update review_case c
       set answered = s.answered, answer_by = s.answer_by
      from (select k.application_id,
                   exists (select 1 from clarification q
                            where q.application_id = k.application_id and q.receipt_number = k.receipt_number
                              and q.answered_at is not null) as answered,
                   (select q.answer_by from clarification q
                     where q.application_id = k.application_id and q.answered_at is null
                       and q.closed_at is null) as answer_by
              from review_case k
             where k.application_id in (select application_id from changed)) s
     where c.application_id = s.application_id
       and (c.answered, c.answer_by) is distinct from (s.answered, s.answer_by);
    return null;
end
$$;

create trigger clarification_asked after insert on clarification
    referencing new table as changed for each statement execute function review_case_asked();
create trigger clarification_went_on after update on clarification
    referencing new table as changed for each statement execute function review_case_asked();

create function review_case_assessed() returns trigger language plpgsql as $$
begin
    update review_case c
       set units_assessed = s.units
      from (select a.application_id, a.receipt_number, count(distinct a.unit) as units
              from assessment a
             where a.application_id in (select application_id from changed)
             group by a.application_id, a.receipt_number) s
     where c.application_id = s.application_id and c.receipt_number = s.receipt_number
       and c.units_assessed <> s.units;
    return null;
end
$$;

create trigger assessment_given after insert on assessment
    referencing new table as changed for each statement execute function review_case_assessed();
create trigger assessment_changed after update on assessment
    referencing new table as changed for each statement execute function review_case_assessed();

create function review_case_settled() returns trigger language plpgsql as $$
begin
    update review_case c
       set unsettled = not c.unsettled
     where c.application_id in (select application_id from changed)
       and c.unsettled <> review_case_unsettled(c);
    return null;
end
$$;

create trigger referral_settlement_said after insert on referral_settlement
    referencing new table as changed for each statement execute function review_case_settled();
create trigger referral_settlement_said_again after update on referral_settlement
    referencing new table as changed for each statement execute function review_case_settled();

-- The first submission of an application, or another one: nothing was asked about it or said of it yet.
create function review_case_of_submission() returns trigger language plpgsql as $$
begin
    new.answered := false;
    new.units_assessed := 0;
    new.unsettled := review_case_unsettled(new);
    return new;
end
$$;

create trigger review_case_opened before insert on review_case
    for each row execute function review_case_of_submission();
create trigger review_case_opened_again before update of receipt_number on review_case
    for each row when (old.receipt_number <> new.receipt_number) execute function review_case_of_submission();

create index review_case_new on review_case (call_id, since) where phase = 'SCREENING' and not answered;
create index review_case_answered on review_case (call_id, since) where phase = 'SCREENING' and answered;
create index review_case_unsettled on review_case (call_id, since) where phase = 'SCREENING' and unsettled;
create index review_case_asked on review_case (call_id, answer_by, since) where phase = 'CLARIFICATION';
create index review_case_assessed on review_case (call_id, since, units_assessed) where phase = 'ASSESSMENT';
drop index review_case_priority_open;
create index review_case_priority_open on review_case (call_id, since)
    where phase in ('SCREENING', 'CLARIFICATION') and priority_claimed and priority_confirmed is null;

create or replace view case_review as
    select application_id, call_id, receipt_number, audience, phase, since, priority_claimed, priority_confirmed,
           applicant_unit, answered, answer_by, units_assessed, unsettled
      from review_case;

create or replace view case_pending as
    select application_id, receipt_number, recorded_at from pending_conclusion;
