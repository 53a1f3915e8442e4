-- Conflicts that a member declared. Those the portal finds (same person, supervisor, same unit) follow from the facts of
-- the case and of the person and are worked out each time, so that they cannot go stale.
create table conflict_of_interest (
    application_id uuid        not null references review_case,
    person_id      uuid        not null references person,
    reason         text        not null,
    declared_at    timestamptz not null,
    primary key (application_id, person_id),
    constraint conflict_of_interest_has_reason check (btrim(reason) <> '')
);

create table assessment (
    id             uuid        primary key,
    application_id uuid        not null references review_case,
    receipt_number integer     not null,
    assessor_id    uuid        not null references person,
    unit           text        not null,
    revision       integer     not null,
    first_given_at timestamptz not null,
    given_at       timestamptz not null,
    constraint assessment_once_each unique (application_id, receipt_number, assessor_id),
    constraint assessment_revision check (revision > 0),
    constraint assessment_in_order check (first_given_at <= given_at)
);

-- Every revision of every score stays: an assessment is changed by adding its next revision.
create table assessment_score (
    assessment_id uuid    not null references assessment,
    revision      integer not null,
    criterion     text    not null,
    score         integer not null,
    comment       text    not null,
    primary key (assessment_id, revision, criterion),
    constraint assessment_score_not_negative check (score >= 0),
    constraint assessment_score_has_comment check (btrim(comment) <> '')
);

create function review_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Rows of % are never changed or removed', tg_table_name;
end
$$;

create trigger assessment_score_kept before update or delete on assessment_score
    for each row execute function review_refuse_change();
