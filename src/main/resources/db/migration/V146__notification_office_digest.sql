-- Whose digest of which day was looked after: whoever had nothing waiting in the morning is not written to at noon.
create table office_digest (
    person_id uuid        not null references person,
    day       date        not null,
    looked_at timestamptz not null,
    constraint office_digest_pkey primary key (person_id, day)
);
