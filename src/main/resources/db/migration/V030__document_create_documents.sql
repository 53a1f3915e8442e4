-- Files with what is known of them. The bytes stand apart, so that a list of files never loads one.
create table document (
    id        uuid        primary key,
    file_name text        not null,
    bytes     bigint      not null,
    pages     integer     not null,
    sha256    text        not null,
    stored_at timestamptz not null,
    constraint document_file_name check (file_name ~ '\.pdf$' and length(file_name) between 5 and 120),
    constraint document_bytes check (bytes between 1 and 10485760),
    constraint document_pages check (pages between 1 and 100),
    constraint document_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);

create table document_content (
    document_id uuid  primary key,
    content     bytea not null,
    constraint document_content_of_document foreign key (document_id) references document on delete cascade
);
-- A PDF is compressed already: trying once more only costs time.
alter table document_content alter column content set storage external;
