-- Each time the office sent an application back: what it takes to undo that, and whether its applicant has read it. It can be
-- taken back until an instant, as long as it is unread; whoever sets the first of the two instants wins.
create table application_return (
    id                  bigint      generated always as identity primary key,
    application_id      uuid        not null,
    receipt_number      integer     not null,
    returned_at         timestamptz not null,
    until               timestamptz not null,
    application_version bigint      not null, -- of the draft as it came back: another one means that it was changed since
    reason_before       text,                 -- of the return before this one, which the applicant had read
    read_at             timestamptz,
    taken_back_at       timestamptz,
    constraint application_return_of_application foreign key (application_id) references application,
    constraint application_return_has_time check (until >= returned_at),
    constraint application_return_ends_one_way check (read_at is null or taken_back_at is null)
);

create index application_return_by_application on application_return (application_id, id);
create index application_return_unread on application_return (application_id)
    where read_at is null and taken_back_at is null;
