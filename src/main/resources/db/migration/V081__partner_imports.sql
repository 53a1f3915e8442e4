-- Imports of the Commission's workbook. The row appears once the file has been looked through; the file itself is kept
-- only until the import is over, so that a portal that stops in between goes on from it.
create table eche_import (
    id            uuid        primary key,
    issue         date        not null,
    file_name     text        not null,
    file_sha256   text        not null,
    started_by    uuid        not null,
    started_at    timestamptz not null,
    finished_at   timestamptz,
    state         text        not null default 'WAITING',
    failed_reason text,       -- a message key
    rows_total    integer     not null,
    rows_done     integer     not null default 0,
    count_new     integer     not null default 0,
    count_changed integer     not null default 0,
    count_same    integer     not null default 0,
    count_gone    integer     not null default 0,
    count_unread  integer     not null default 0,
    constraint eche_import_by_person foreign key (started_by) references person,
    constraint eche_import_state_known check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    constraint eche_import_rows check (rows_done between 0 and rows_total),
    constraint eche_import_finished check ((finished_at is not null) = (state in ('DONE', 'FAILED'))),
    constraint eche_import_failed_says_why check ((failed_reason is not null) = (state = 'FAILED')),
    -- What each row became: none is lost.
    constraint eche_import_adds_up check (
        state <> 'DONE' or count_new + count_changed + count_same + count_unread = rows_total)
);

-- One at a time: the second would compare with a register that is about to change.
create unique index eche_import_one_at_a_time on eche_import ((true)) where state in ('WAITING', 'RUNNING');
-- The same file is read once, unless it failed.
create unique index eche_import_once on eche_import (file_sha256) where state <> 'FAILED';

create table eche_import_file (
    import_id uuid  primary key,
    content   bytea not null,
    constraint eche_import_file_of_import foreign key (import_id) references eche_import,
    constraint eche_import_file_size check (octet_length(content) <= 10485760)
);

-- Every row that is news: what it became, or why it could not be read. Unchanged rows without a remark are only counted.
create table eche_import_line (
    import_id  uuid    not null,
    line       integer not null, -- row in the workbook as a spreadsheet counts them; those gone follow after the last
    became     text    not null,
    host_id    uuid,
    title      text    not null, -- code and name, or as much of them as there was
    reason     text,             -- message key of why it could not be read
    arguments  text[]  not null default '{}',
    remarks    text[]  not null default '{}', -- message keys of what is odd about a row that was read
    changes    text[]  not null default '{}', -- triples: field, before, after
    cells      text[]  not null default '{}', -- as they stood there
    constraint eche_import_line_pkey primary key (import_id, line),
    constraint eche_import_line_of_import foreign key (import_id) references eche_import,
    constraint eche_import_line_of_host foreign key (host_id) references host,
    constraint eche_import_line_became check (became in ('NEW', 'CHANGED', 'UNCHANGED', 'GONE', 'UNREADABLE')),
    constraint eche_import_line_reason check ((reason is not null) = (became = 'UNREADABLE')),
    constraint eche_import_line_host check ((host_id is null) = (became = 'UNREADABLE')),
    constraint eche_import_line_triples check (cardinality(changes) % 3 = 0)
);

create index eche_import_line_by_kind on eche_import_line (import_id, became, line);
