-- A call that is not published has no row in funding_call: nothing that reads calls can come across it. What the office
-- works on, a new call or a correction of a published one, is one document; publishing writes it into the tables of the call
-- and adds a version.
alter table funding_call add column version integer not null default 1;
alter table funding_call add constraint funding_call_version check (version > 0);

create table call_draft (
    call_id      text        primary key,
    base_version integer     not null, -- the version that is being corrected; 0: a call that is not published yet
    revision     bigint      not null, -- counts the saves: who saves an older one is told
    terms        text        not null,
    copied_from  text        references funding_call,
    saved_by     uuid        not null references person,
    saved_at     timestamptz not null,
    constraint call_draft_id_form check (call_id ~ '^[A-Z0-9][A-Z0-9-]{2,39}$'),
    constraint call_draft_base check (base_version >= 0),
    constraint call_draft_is_json check (terms is json object)
);

-- The terms of each version as they were published, whole. The first version of a call that came with the portal is written
-- down when it is first corrected, and has neither a day nor a person.
create table call_version (
    call_id      text    not null references funding_call,
    number       integer not null,
    terms        text    not null,
    reason       text,
    published_by uuid    references person,
    published_at timestamptz,
    primary key (call_id, number),
    constraint call_version_number check (number > 0),
    constraint call_version_is_json check (terms is json object),
    constraint call_version_correction_has_reason check (number = 1 or reason is not null),
    constraint call_version_somebody_sometime check ((published_by is null) = (published_at is null))
);

create function call_never_changes() returns trigger language plpgsql as $$
begin
    raise exception '% is written once: no % of it', tg_table_name, lower(tg_op);
end
$$;

create trigger call_version_never_changes before update or delete or truncate on call_version
    for each statement execute function call_never_changes();
