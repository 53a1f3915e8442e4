-- The committee's conclusion on one submission: one, and never changed. Pools are settled on it.
create table conclusion (
    application_id   uuid        not null references review_case,
    receipt_number   integer     not null,
    positive         boolean     not null,
    proposal         boolean     not null,
    percent          numeric(5, 2), -- null: refused while screening, on a rule that the office found not met
    reason           text        not null,
    against_proposal text,
    concluded_by     uuid        not null references person,
    concluded_at     timestamptz not null,
    primary key (application_id, receipt_number),
    constraint conclusion_has_reason check (btrim(reason) <> ''),
    constraint conclusion_against_proposal_says_why check (positive = proposal or btrim(against_proposal) <> ''),
    constraint conclusion_positive_is_assessed check (not positive or percent is not null)
);

create trigger conclusion_kept before update or delete on conclusion
    for each row execute function review_refuse_change();
