-- Conflicts of interest, as they come and go: declared with their kind and, where it is known, their last day; withdrawn or
-- ended with who and why; found by the portal and dismissed with a reason. Nothing is removed: what once kept somebody out
-- of a case stays to be read.
alter table conflict_of_interest drop constraint conflict_of_interest_pkey;
alter table conflict_of_interest
    add column id          uuid not null default gen_random_uuid() primary key,
    add column kind        text not null default 'OTHER',
    add column last_day    date,
    add column recorded_by uuid references person, -- null: the person's own declaration
    add column ended_at    timestamptz,
    add column ended_by    uuid references person, -- null: ended by its last day
    add column end_reason  text,
    add constraint conflict_of_interest_kind check (
        kind in ('FAMILY', 'PROFESSIONAL', 'SUPERVISION', 'FINANCIAL', 'OTHER')),
    add constraint conflict_of_interest_recorded_by_another check (recorded_by <> person_id),
    add constraint conflict_of_interest_end_says_why check ((ended_at is null) = (end_reason is null) and btrim(end_reason) <> ''),
    add constraint conflict_of_interest_ended_by_nobody_early check (ended_by is null or ended_at is not null);

-- One that is in force; earlier ones stay beside it.
create unique index conflict_of_interest_one_in_force on conflict_of_interest (application_id, person_id)
    where ended_at is null;
create index conflict_of_interest_due on conflict_of_interest (last_day) where ended_at is null and last_day is not null;

-- What the portal found and the office or the chair judged to be no conflict. It holds for one submission: the next may name
-- another supervisor or unit. Nobody judges their own, and nobody dismisses that applicant and member are the same person.
create table conflict_dismissal (
    application_id uuid        not null references review_case,
    receipt_number integer     not null,
    person_id      uuid        not null references person,
    kind           text        not null,
    reason         text        not null,
    dismissed_by   uuid        not null references person,
    dismissed_at   timestamptz not null,
    primary key (application_id, receipt_number, person_id, kind),
    constraint conflict_dismissal_kind check (kind in ('SUPERVISOR', 'SAME_UNIT', 'SAME_NAME')),
    constraint conflict_dismissal_has_reason check (btrim(reason) <> ''),
    constraint conflict_dismissal_not_ones_own check (dismissed_by <> person_id)
);

create trigger conflict_dismissal_kept before update or delete on conflict_dismissal
    for each row execute function review_refuse_change();

-- For hints: copied from the frozen submission as the unit and the supervisor are.
alter table review_case add column applicant_surname text;
update review_case c
   set applicant_surname = (
       select nullif(lower(btrim(s.content::jsonb #>> '{content,applicant,familyName}')), '')
         from application_submission s
        where s.call_id = c.call_id and s.number = c.receipt_number);
create index review_case_by_surname on review_case (applicant_surname) where applicant_surname is not null;

create or replace view kept_out as
    select c.application_id, c.applicant_id as person_id, 'SAME_PERSON' as kind
      from review_case c
    union all
    select c.application_id, p.id, 'SUPERVISOR'
      from review_case c
      join person p on p.email = c.supervisor_email
     where not exists (select 1 from conflict_dismissal d
                        where d.application_id = c.application_id and d.receipt_number = c.receipt_number
                          and d.person_id = p.id and d.kind = 'SUPERVISOR')
    union all
    -- An officer of the applicant's unit still does the office's work: only the committee must be free of it.
    select c.application_id, p.id, 'SAME_UNIT'
      from review_case c
      join person p on p.unit = c.applicant_unit
     where c.audience = 'STAFF'
       and exists (select 1 from person_role r where r.person_id = p.id and r.role in ('ASSESSOR', 'CHAIR'))
       and not exists (select 1 from conflict_dismissal d
                        where d.application_id = c.application_id and d.receipt_number = c.receipt_number
                          and d.person_id = p.id and d.kind = 'SAME_UNIT')
    union all
    select x.application_id, x.person_id, 'DECLARED'
      from conflict_of_interest x
     where x.ended_at is null;

-- Who bears the applicant's surname and judges or handles cases: perhaps family, perhaps nothing. A hint keeps nobody out;
-- the office confirms it, and then it is a conflict, or dismisses it.
create view conflict_hint as
    select c.application_id, p.id as person_id, 'SAME_NAME' as kind,
           p.unit is not distinct from c.applicant_unit and p.unit is not null as same_unit
      from review_case c
      join person p on right(lower(p.name), length(c.applicant_surname) + 1) = ' ' || c.applicant_surname
     where p.id <> c.applicant_id and not p.disabled
       and exists (select 1 from person_role r where r.person_id = p.id and r.role in ('OFFICER', 'ASSESSOR', 'CHAIR'))
       and not exists (select 1 from kept_out k where k.application_id = c.application_id and k.person_id = p.id)
       and not exists (select 1 from conflict_dismissal d
                        where d.application_id = c.application_id and d.receipt_number = c.receipt_number
                          and d.person_id = p.id and d.kind = 'SAME_NAME');
