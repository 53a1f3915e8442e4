-- What an officer keeps of the list of cases: filter, order and columns under a name.
create table office_view (
    id         uuid        primary key,
    person_id  uuid        not null references person,
    name       text        not null,
    query      text        not null, -- as it stands in the address of the list
    is_default boolean     not null default false,
    changed_at timestamptz not null,
    constraint office_view_name check (name = btrim(name) and length(name) between 1 and 80),
    constraint office_view_query check (length(query) <= 2000)
);

create unique index office_view_name_once on office_view (person_id, lower(name));
create unique index office_view_one_default on office_view (person_id) where is_default;

-- Every export of cases: who took what, when, and how many. The file itself is kept for a day and is its asker's alone.
create table case_export (
    id            uuid        primary key,
    person_id     uuid        not null references person,
    call_id       text        not null references funding_call,
    format        text        not null,
    language      text        not null,
    selection     text        not null, -- the filter alone: exports of the same selection go on where the last one ended
    query         text        not null, -- filter, order and columns
    only_new      boolean     not null,
    after_receipt integer     not null, -- exclusive
    up_to_receipt integer     not null, -- inclusive
    state         text        not null,
    rows_expected integer     not null,
    rows_written  integer     not null,
    asked_at      timestamptz not null,
    ended_at      timestamptz,
    constraint case_export_format check (format in ('CSV', 'XLSX')),
    -- DOWNLOADED: sent at once, no file was kept
    constraint case_export_state check (state in ('PREPARING', 'READY', 'FAILED', 'DOWNLOADED')),
    constraint case_export_receipts check (0 <= after_receipt and after_receipt <= up_to_receipt),
    constraint case_export_rows check (rows_expected >= 0 and rows_written >= 0),
    constraint case_export_ends check ((state = 'PREPARING') = (ended_at is null) or state = 'DOWNLOADED')
);

create index case_export_newest on case_export (asked_at desc, id);
create index case_export_of_person on case_export (person_id, asked_at desc, id);
-- One at a time of the same selection: what is new since the last one is then beyond doubt.
create unique index case_export_one_at_a_time on case_export (person_id, call_id, selection) where state = 'PREPARING';

create table case_export_part (
    export_id uuid    not null references case_export,
    number    integer not null,
    bytes     bytea   not null,
    constraint case_export_part_pkey primary key (export_id, number)
);
