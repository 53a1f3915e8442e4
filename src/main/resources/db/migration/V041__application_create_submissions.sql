-- Receipt numbers: 1, 2, 3 … per call. The row is locked from the number's making to the commit, so numbers follow the
-- commits, and a transaction that fails gives its number back. A sequence would do neither.
create table receipt_counter (
    call_id     text    primary key,
    last_number integer not null,
    constraint receipt_counter_of_call foreign key (call_id) references funding_call,
    constraint receipt_counter_counts_up check (last_number > 0)
);

-- What was submitted, word for word, with the files' hashes and the verdict. An application that came back and was
-- submitted again has one row for each time.
create table application_submission (
    call_id        text        not null,
    number         integer     not null,
    application_id uuid        not null,
    submitted_at   timestamptz not null,
    content        text        not null,
    sha256         text        not null,
    primary key (call_id, number),
    constraint application_submission_of_application foreign key (application_id) references application,
    constraint application_submission_number check (number > 0),
    constraint application_submission_hash check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create index application_submission_by_application on application_submission (application_id, number desc);

-- The files of a submission: what is named here is never removed.
create table application_submission_document (
    call_id     text    not null,
    number      integer not null,
    code        text    not null,
    document_id uuid    not null,
    primary key (call_id, number, code),
    constraint application_submission_document_of_submission foreign key (call_id, number)
        references application_submission,
    constraint application_submission_document_exists foreign key (document_id) references document
);

create index application_submission_document_by_document on application_submission_document (document_id);

create function application_never_changes() returns trigger language plpgsql as $$
begin
    raise exception '% is written once: no % of it', tg_table_name, lower(tg_op);
end
$$;

create trigger application_submission_never_changes before update or delete or truncate on application_submission
    for each statement execute function application_never_changes();
create trigger application_submission_document_never_changes
    before update or delete or truncate on application_submission_document
    for each statement execute function application_never_changes();
