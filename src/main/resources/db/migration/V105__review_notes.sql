-- What officers write down about a case for one another. The applicant does not read it here; it is told on request.
-- A note is changed by writing it anew: every wording stays, so that nobody can have written something else before.
create table case_note (
    id             uuid        primary key,
    application_id uuid        not null references review_case,
    author_id      uuid        not null references person
);

create index case_note_by_case on case_note (application_id);
create index case_note_by_author on case_note (author_id);

-- The key lets one of two changes of the same wording in.
create table case_note_wording (
    note_id    uuid        not null references case_note,
    revision   integer     not null,
    text       text        not null,
    written_at timestamptz not null,
    constraint case_note_wording_pkey primary key (note_id, revision),
    constraint case_note_wording_revision_positive check (revision > 0),
    constraint case_note_wording_says_something check (length(btrim(text)) between 1 and 4000)
);

create trigger case_note_wording_never_changes before update or delete or truncate on case_note_wording
    for each statement execute function application_never_changes();
