-- Every step of every pool, in one chain per call. Nobody edits or removes an entry: not even this database's owner by
-- accident. Free text about a person never stands here, since it could not be erased.
create table ledger_head (
    call_id  text    primary key references funding_call,
    sequence bigint  not null,
    hash     char(64) not null,
    constraint ledger_head_sequence check (sequence >= 0)
);

create table ledger_entry (
    call_id        text        not null references funding_call,
    sequence       bigint      not null,
    at             timestamptz not null,
    actor          uuid,          -- null: the portal itself
    application_id uuid,          -- null: concerns the pool as a whole
    pool           text        not null,
    kind           text        not null,
    facts          text        not null, -- JSON, exactly as it was hashed
    previous_hash  char(64)    not null,
    hash           char(64)    not null,
    primary key (call_id, sequence),
    constraint ledger_entry_no_fork unique (call_id, previous_hash),
    constraint ledger_entry_sequence check (sequence > 0),
    constraint ledger_entry_hashes check (previous_hash ~ '^[0-9a-f]{64}$' and hash ~ '^[0-9a-f]{64}$')
);

create index ledger_entry_of_application on ledger_entry (application_id, sequence);

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each row execute function ledger_is_append_only();
create trigger ledger_entry_no_truncate before truncate on ledger_entry
    for each statement execute function ledger_is_append_only();
