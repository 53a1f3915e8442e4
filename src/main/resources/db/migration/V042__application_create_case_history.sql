-- Who did what and when, for each case: written in the transaction that did it, and never changed.
create table case_history (
    id                   bigint      generated always as identity primary key,
    application_id       uuid        not null,
    at                   timestamptz not null,
    actor_id             uuid, -- null: the portal itself
    kind                 text        not null,
    detail               text        not null,
    visible_to_applicant boolean     not null,
    constraint case_history_of_application foreign key (application_id) references application,
    constraint case_history_actor foreign key (actor_id) references person
);

create index case_history_by_application on case_history (application_id, id);

create trigger case_history_never_changes before update or delete or truncate on case_history
    for each statement execute function application_never_changes();
