-- One application of one person in one call. What the applicant wrote is text and not jsonb: a hash over it must cover
-- exactly what is stored. The columns beside it repeat what lists and constraints need.
create extension if not exists btree_gist;

create table application (
    id             uuid        primary key,
    version        bigint      not null,
    call_id        text        not null,
    applicant_id   uuid        not null,
    status         text        not null,
    content        text        not null,
    mobility_type  text,
    departure      date,
    first_day      date,
    last_day       date,
    host_country   text,
    host_name      text,
    receipt_number integer,
    submitted_at   timestamptz,
    return_reason  text,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    constraint application_of_call foreign key (call_id) references funding_call,
    constraint application_of_person foreign key (applicant_id) references person,
    constraint application_status check (status in ('DRAFT', 'SUBMITTED', 'WITHDRAWN', 'CLOSED')),
    constraint application_submitted_is_whole check (
        status <> 'SUBMITTED'
        or (receipt_number is not null and submitted_at is not null and mobility_type is not null
            and departure is not null and first_day <= last_day and host_country is not null)),
    constraint application_draft_has_no_place check (status <> 'DRAFT' or receipt_number is null),
    constraint application_receipt_unique unique (call_id, receipt_number),
    -- R15: nobody is in two places at once. Only what is submitted counts.
    constraint application_one_at_a_time exclude using gist (
        call_id with =, applicant_id with =, daterange(first_day, last_day, '[]') with &&) where (status = 'SUBMITTED')
);

create index application_by_applicant on application (applicant_id, created_at desc, id);
create index application_by_call on application (call_id, status, receipt_number);
