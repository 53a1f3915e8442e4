-- Who has a case open at the office just now, so that two people at it see one another. Forgotten within a day.
create table case_presence (
    application_id uuid        not null references review_case,
    person_id      uuid        not null references person,
    since          timestamptz not null,
    seen_at        timestamptz not null,
    constraint case_presence_pkey primary key (application_id, person_id),
    constraint case_presence_in_order check (since <= seen_at)
);

create index case_presence_by_age on case_presence (seen_at);
