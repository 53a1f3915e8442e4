-- Two admins who edit the same person at once: the second has to see what the first did.
alter table person add column version bigint not null default 0;

-- Who gave or took which role, and when. Nobody by whom: the portal itself, at its first start.
create table role_change (
    id              bigint      generated always as identity primary key,
    person_id       uuid        not null references person,
    changed_by      uuid        references person,
    changed_at      timestamptz not null,
    roles_before    text        not null,
    roles_after     text        not null,
    unit_before     text,
    unit_after      text,
    disabled_before boolean     not null,
    disabled_after  boolean     not null,
    constraint role_change_changes_something check (
        roles_before <> roles_after
        or unit_before is distinct from unit_after
        or disabled_before <> disabled_after
    )
);

create index role_change_by_person on role_change (person_id, id desc);

-- What happened stays written: an entry is neither edited nor removed.
create function role_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'An entry of role_change is neither edited nor removed';
end
$$;

create trigger role_change_stays before update or delete on role_change
    for each row execute function role_change_stays();
