-- An assessment while it is being written: as typed, counted nowhere and seen by nobody else. Gone once it is given.
create table assessment_draft (
    application_id uuid        not null references review_case,
    receipt_number integer     not null,
    assessor_id    uuid        not null references person,
    version        integer     not null,
    scores         text        not null,
    comments       text        not null,
    saved_at       timestamptz not null,
    primary key (application_id, receipt_number, assessor_id),
    constraint assessment_draft_version check (version > 0)
);

create index assessment_draft_by_assessor on assessment_draft (assessor_id);

-- When each revision was given; unknown for those given before this was kept.
alter table assessment_score add column given_at timestamptz;
