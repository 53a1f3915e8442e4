-- Who looked at what, and which dossiers were issued to whom. Written after a page was shown, never changed.
-- Without a foreign key to the application: it would make the page wait for whoever has the case locked at that moment.
create table access_trace (
    id             bigint      generated always as identity primary key,
    at             timestamptz not null,
    person_id      uuid        not null references person,
    roles          text        not null, -- as held at that moment, such as OFFICER,ASSESSOR
    what           text        not null,
    application_id uuid,                 -- null: no single case
    detail         text        not null,
    constraint access_trace_roles check (roles <> ''),
    constraint access_trace_what check (what ~ '^[A-Z][A-Z_]*$'),
    constraint access_trace_detail check (length(detail) <= 200)
);

create index access_trace_by_person on access_trace (person_id, id desc);
create index access_trace_by_application on access_trace (application_id, id desc) where application_id is not null;
create index access_trace_by_day on access_trace (at);
create index access_trace_by_detail on access_trace (detail text_pattern_ops, id desc) where detail <> '';
create index access_trace_of_dossiers on access_trace (id desc) where what = 'DOSSIER';

create function access_trace_never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'Who looked at what is written once: no % of it', lower(tg_op) using errcode = 'insufficient_privilege';
end
$$;

create trigger access_trace_never_changes before update or delete or truncate on access_trace
    for each statement execute function access_trace_never_changes();
