-- What the committee concluded and its chair has not published yet: a row that changes and goes. Nobody outside hears of
-- it, no queue follows from it. The basis names the assessments it was concluded on: if they change, it must be confirmed.
create table pending_conclusion (
    application_id   uuid          primary key references review_case,
    receipt_number   integer       not null,
    mark             uuid          not null, -- another one with each change: an old page is told from a fresh one
    positive         boolean       not null,
    proposal         boolean       not null,
    percent          numeric(5, 2) not null,
    basis            text          not null,
    reason           text          not null,
    against_proposal text,
    meeting_id       uuid,
    recorded_by      uuid          not null references person,
    recorded_at      timestamptz   not null,
    constraint pending_conclusion_has_reason check (btrim(reason) <> ''),
    constraint pending_conclusion_against_proposal_says_why check (positive = proposal or btrim(against_proposal) <> '')
);

-- Who published a conclusion of the committee, and at which meeting it was concluded; empty for the office's refusals.
alter table conclusion add column published_by uuid references person;
alter table conclusion add column meeting_id uuid;
