-- Exceptions for one person: who is let off which rule in which call, why, by whom and until when. A waiver serves one
-- application, and the late door (CALL_OPEN) one submission. Rows are never removed; what was granted, revoked or used
-- stays as it was written.
create table rule_waiver (
    id               uuid        primary key,
    call_id          text        not null,
    person_id        uuid        not null,
    rule             text        not null,
    reason           text        not null,
    granted_by       uuid        not null,
    granted_at       timestamptz not null,
    expires_at       timestamptz not null, -- the first instant at which it no longer holds
    revoked_at       timestamptz,
    revoked_by       uuid,
    revoke_reason    text,
    used_at          timestamptz,
    used_application uuid,
    used_number      integer,
    constraint rule_waiver_of_call foreign key (call_id) references funding_call,
    constraint rule_waiver_for_person foreign key (person_id) references person,
    constraint rule_waiver_granter foreign key (granted_by) references person,
    constraint rule_waiver_revoker foreign key (revoked_by) references person,
    constraint rule_waiver_used_by_application foreign key (used_application) references application,
    constraint rule_waiver_used_by_submission foreign key (call_id, used_number) references application_submission,
    -- What the programme lays down for everyone is not among them.
    constraint rule_waiver_rule check (
        rule in ('CALL_OPEN', 'LEAD_TIME', 'DATES_IN_ORDER', 'HOST_KIND', 'EXCLUDED_HOST', 'NOT_A_CONFERENCE')),
    constraint rule_waiver_has_reason check (reason ~ '\S' and (revoke_reason is null or revoke_reason ~ '\S')),
    constraint rule_waiver_for_somebody_else check (granted_by <> person_id),
    constraint rule_waiver_expires check (expires_at > granted_at),
    constraint rule_waiver_revoked_whole check (num_nonnulls(revoked_at, revoked_by, revoke_reason) in (0, 3)),
    constraint rule_waiver_used_whole check (num_nonnulls(used_at, used_application, used_number) in (0, 3)),
    constraint rule_waiver_used_or_revoked check (used_at is null or revoked_at is null),
    constraint rule_waiver_used_in_time check (used_at >= granted_at and used_at < expires_at),
    -- One at a time: a second one would say nothing new, and could be used a second time.
    constraint rule_waiver_one_at_a_time exclude using gist (
        call_id with =, person_id with =, rule with =, tstzrange(granted_at, expires_at) with &&)
        where (revoked_at is null and used_at is null)
);

create index rule_waiver_of_person on rule_waiver (person_id, call_id);
create index rule_waiver_of_call on rule_waiver (call_id, granted_at desc);
create index rule_waiver_by_age on rule_waiver (granted_at desc);

-- Granted once, then at most once used or revoked: nothing else of a row ever changes.
create function rule_waiver_changes_once() returns trigger language plpgsql as $$
begin
    if tg_op <> 'UPDATE' then
        raise exception 'rule_waiver keeps what was granted: no %', lower(tg_op);
    end if;
    if old.used_at is not null or old.revoked_at is not null then
        raise exception 'Waiver % was used or revoked before', old.id;
    end if;
    if (new.id, new.call_id, new.person_id, new.rule, new.reason, new.granted_by, new.granted_at, new.expires_at)
        is distinct from
       (old.id, old.call_id, old.person_id, old.rule, old.reason, old.granted_by, old.granted_at, old.expires_at) then
        raise exception 'Waiver % is what was granted', old.id;
    end if;
    return new;
end
$$;

create trigger rule_waiver_changes_once before update or delete on rule_waiver
    for each row execute function rule_waiver_changes_once();
create trigger rule_waiver_is_kept before truncate on rule_waiver
    for each statement execute function application_never_changes();
