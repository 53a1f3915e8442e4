-- The review of one application. It follows the latest submission: a submission after a return opens it again under its
-- new receipt number. What decides a conflict of interest is copied from the frozen submission, so that lists of cases
-- are filtered where they are paged.
create table review_case (
    application_id     uuid        primary key,
    call_id            text        not null references funding_call,
    receipt_number     integer     not null,
    audience           text        not null,
    applicant_id       uuid        not null references person,
    applicant_unit     text,
    supervisor_email   text,
    phase              text        not null,
    resume_phase       text,
    since              timestamptz not null,
    priority_claimed   boolean     not null,
    priority_confirmed boolean,
    priority_reason    text,
    version            bigint      not null,
    constraint review_case_receipt_once unique (call_id, receipt_number),
    constraint review_case_receipt_positive check (receipt_number > 0),
    constraint review_case_audience check (audience in ('STAFF', 'STUDENT')),
    constraint review_case_phase check (phase in ('SCREENING', 'CLARIFICATION', 'ASSESSMENT', 'CONCLUDED', 'ENDED')),
    constraint review_case_resumes_where_it_was check (
        (phase = 'CLARIFICATION') = (resume_phase is not null) and (resume_phase in ('SCREENING', 'ASSESSMENT'))),
    constraint review_case_priority_has_reason check ((priority_confirmed is null) = (priority_reason is null)),
    constraint review_case_supervisor_lower_case check (supervisor_email = lower(supervisor_email))
);

create index review_case_by_phase on review_case (call_id, phase, receipt_number);

-- The pools the submission queues in: several while the office has yet to say what its destination counts as.
create table review_pool_claim (
    application_id   uuid    not null references review_case,
    pool             text    not null,
    priority_claimed boolean not null,
    primary key (application_id, pool)
);
