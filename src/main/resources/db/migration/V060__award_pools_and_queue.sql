-- The pools as they are given out. The portal gives grants under the row lock of grant_pool; these constraints are the last
-- wall. Nothing here refers to the application table: settling a pool must not wait for somebody else's locked application.
create table grant_pool (
    call_id        text    not null,
    code           text    not null,
    capacity       integer not null,
    reserved_until date,
    primary key (call_id, code),
    constraint grant_pool_of_call foreign key (call_id, code) references call_pool,
    constraint grant_pool_capacity check (capacity >= 0)
);

create table queue_place (
    application_id     uuid        not null,
    call_id            text        not null,
    pool_code          text        not null,
    receipt_number     integer     not null,
    priority_claimed   boolean     not null,
    priority_confirmed boolean,
    departure          date        not null,
    positive           boolean     not null,
    state              text        not null,
    since              timestamptz not null,
    primary key (application_id, pool_code),
    constraint queue_place_of_pool foreign key (call_id, pool_code) references grant_pool,
    constraint queue_place_receipt_once unique (call_id, pool_code, receipt_number),
    constraint queue_place_receipt check (receipt_number > 0),
    constraint queue_place_confirms_a_claim check (priority_claimed or priority_confirmed is null),
    constraint queue_place_state_known check (
        state in ('UNDECIDED', 'WAITING', 'RESERVE', 'OFFERED', 'ACCEPTED', 'REFUSED', 'DECLINED', 'LAPSED', 'WITHDRAWN',
                  'RETURNED', 'SKIPPED', 'MOVED')),
    constraint queue_place_granted_if_positive check (
        case when state in ('WAITING', 'RESERVE', 'OFFERED', 'ACCEPTED', 'DECLINED', 'LAPSED', 'SKIPPED') then positive
             when state in ('UNDECIDED', 'REFUSED') then not positive
             else true end)
);

-- One row per grant, made with its pool: a sixth grant of a pool of five has no row to stand on.
create table mobility_grant (
    call_id        text        not null,
    pool_code      text        not null,
    number         integer     not null,
    state          text        not null,
    application_id uuid,
    answer_by      timestamptz,
    since          timestamptz not null,
    primary key (call_id, pool_code, number),
    constraint mobility_grant_of_pool foreign key (call_id, pool_code) references grant_pool,
    constraint mobility_grant_of_place foreign key (application_id, pool_code) references queue_place,
    constraint mobility_grant_one_per_application unique (application_id),
    constraint mobility_grant_number check (number > 0),
    constraint mobility_grant_state check (
        (state = 'FREE' and application_id is null and answer_by is null)
        or (state = 'OFFERED' and application_id is not null and answer_by is not null)
        or (state = 'ACCEPTED' and application_id is not null and answer_by is null))
);

create index mobility_grant_answer_by on mobility_grant (answer_by) where state = 'OFFERED';

-- There are never more rows than the pool has grants. Grow: capacity first, then rows; shrink: rows first, then capacity.
create function grant_has_room() returns trigger language plpgsql as $$
declare
    room integer;
begin
    select capacity into room from grant_pool where call_id = new.call_id and code = new.pool_code for update;
    if (select count(*) from mobility_grant where call_id = new.call_id and pool_code = new.pool_code) >= room then
        raise exception 'Pool %/% has % grants and no more', new.call_id, new.pool_code, room
            using errcode = 'check_violation', constraint = 'mobility_grant_within_capacity';
    end if;
    return new;
end
$$;

create trigger mobility_grant_within_capacity before insert on mobility_grant
    for each row execute function grant_has_room();

create function capacity_has_rows() returns trigger language plpgsql as $$
begin
    if (select count(*) from mobility_grant where call_id = new.call_id and pool_code = new.code) > new.capacity then
        raise exception 'Pool %/% has more grants than %', new.call_id, new.code, new.capacity
            using errcode = 'check_violation', constraint = 'grant_pool_capacity_of_rows';
    end if;
    return new;
end
$$;

create trigger grant_pool_capacity_of_rows before update of capacity on grant_pool
    for each row execute function capacity_has_rows();
