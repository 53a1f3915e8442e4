-- Which member is asked to assess which submission. A member may assess without being asked; whoever is asked finds the case
-- first in the list. Taken back by an end, not by removing.
create table case_assignment (
    id             uuid        primary key,
    application_id uuid        not null references review_case,
    receipt_number integer     not null,
    assessor_id    uuid        not null references person,
    assigned_by    uuid        not null references person,
    assigned_at    timestamptz not null,
    ended_at       timestamptz,
    constraint case_assignment_in_order check (ended_at >= assigned_at)
);

create unique index case_assignment_once on case_assignment (application_id, receipt_number, assessor_id)
    where ended_at is null;
create index case_assignment_by_assessor on case_assignment (assessor_id) where ended_at is null;
