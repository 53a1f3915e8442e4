-- How the office settled what the rules referred to it, for one submission. A change of mind before the case is passed on
-- is an update here and an entry of its own in the case's history.
create table referral_settlement (
    application_id uuid        not null references review_case,
    receipt_number integer     not null,
    rule           text        not null,
    accepted       boolean     not null,
    pool           text,
    reason         text        not null,
    settled_by     uuid        not null references person,
    settled_at     timestamptz not null,
    primary key (application_id, receipt_number, rule),
    constraint referral_settlement_has_reason check (btrim(reason) <> ''),
    constraint referral_settlement_pool_of_destination check ((pool is not null) = (rule = 'DESTINATION' and accepted))
);

create table clarification (
    id             uuid        primary key,
    application_id uuid        not null references review_case,
    receipt_number integer     not null,
    question       text        not null,
    answer_by      date        not null,
    asked_by       uuid        not null references person,
    asked_at       timestamptz not null,
    answer         text,
    answered_at    timestamptz,
    closed_at      timestamptz, -- the office went on without an answer, or the case ended
    constraint clarification_has_question check (btrim(question) <> ''),
    constraint clarification_answer_whole check ((answer is null) = (answered_at is null)),
    constraint clarification_ends_one_way check (answered_at is null or closed_at is null)
);

-- One open question at a time: the applicant always knows what to answer.
create unique index clarification_one_open on clarification (application_id)
    where answered_at is null and closed_at is null;
create index clarification_by_case on clarification (application_id, asked_at);
