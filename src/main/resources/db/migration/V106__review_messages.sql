-- What office and applicant write to one another about an application, outside of formal questions.
create table case_message (
    id             bigint      generated always as identity primary key,
    application_id uuid        not null references review_case,
    sender_id      uuid        not null references person,
    from_applicant boolean     not null,
    text           text        not null,
    sent_at        timestamptz not null,
    settled_at     timestamptz, -- of the applicant's: since when the office has nothing left to answer
    settled_by     uuid        references person,
    constraint case_message_says_something check (length(btrim(text)) between 1 and 4000),
    constraint case_message_settled_whole check ((settled_at is null) = (settled_by is null)),
    constraint case_message_only_theirs_wait check (from_applicant or settled_at is null)
);

create index case_message_by_case on case_message (application_id, id);
create index case_message_by_sender on case_message (sender_id);
create index case_message_waiting on case_message (application_id, sent_at) where from_applicant and settled_at is null;

-- For lists and desks: the cases in which the applicant waits for a word of the office, and since when.
create view message_unanswered as
    select application_id, min(sent_at) as since, count(*) as messages
      from case_message
     where from_applicant and settled_at is null
     group by application_id;
