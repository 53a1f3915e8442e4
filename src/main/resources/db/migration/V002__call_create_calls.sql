-- A funding call as data. Nothing below is a constant in code: another call with other numbers is more rows.
create table funding_call (
    id                  text        primary key,
    position            integer     not null,
    academic_years      text[]      not null,
    sending_country     char(2)     not null,
    zone                text        not null,
    opens_at            timestamptz not null,
    closes_at           timestamptz not null, -- exclusive
    lead_time_months    integer     not null,
    mobility_deadline   date        not null,
    maximum_travel_days integer     not null,
    cycle_months        integer     not null,
    offer_days          integer     not null,
    clarification_days  integer     not null,
    quorum              integer     not null,
    quorum_unit         text        not null,
    maximum_score       integer     not null,
    pass_percent        integer     not null,
    constraint funding_call_id_form check (id ~ '^[A-Z0-9][A-Z0-9-]{2,39}$'),
    constraint funding_call_window check (opens_at < closes_at),
    constraint funding_call_numbers check (
        lead_time_months >= 0 and maximum_travel_days >= 0 and cycle_months > 0 and offer_days > 0
        and clarification_days > 0 and quorum > 0 and maximum_score > 0 and pass_percent between 0 and 100)
);

create table call_mobility_type (
    call_id         text    not null references funding_call,
    type            text    not null,
    position        integer not null,
    categories      text[]  not null,
    minimum_days    integer,
    maximum_days    integer,
    minimum_months  integer,
    maximum_months  integer,
    minimum_credits numeric(4, 1), -- set: a virtual component is compulsory
    primary key (call_id, type),
    constraint call_mobility_type_bounds check (
        (minimum_days is not null and maximum_days >= minimum_days and minimum_months is null and maximum_months is null)
        or (minimum_months is not null and maximum_months >= minimum_months and minimum_days is null and maximum_days is null))
);

create table call_pool (
    call_id        text    not null references funding_call,
    code           text    not null,
    position       integer not null,
    audience       text    not null,
    capacity       integer not null,
    types          text[]  not null,
    destinations   text    not null,
    priority_group text,
    reserved_until date,
    primary key (call_id, code),
    constraint call_pool_capacity check (capacity >= 0),
    constraint call_pool_audience check (audience in ('STAFF', 'STUDENT')),
    constraint call_pool_destinations check (destinations in ('PROGRAMME', 'INTERNATIONAL')),
    constraint call_pool_reserved_for_somebody check (reserved_until is null or priority_group is not null)
);

create table call_country (
    call_id text    not null references funding_call,
    country char(2) not null,
    status  text    not null,
    region  integer,
    primary key (call_id, country),
    constraint call_country_status check (status in ('EU_MEMBER', 'ASSOCIATED', 'NOT_ASSOCIATED')),
    constraint call_country_region check ((status = 'NOT_ASSOCIATED') = (region is not null))
);

create table call_criterion (
    call_id  text    not null references funding_call,
    audience text    not null,
    code     text    not null,
    position integer not null,
    weight   integer not null default 1,
    primary key (call_id, audience, code),
    constraint call_criterion_weight check (weight > 0)
);

create table call_committee_unit (
    call_id  text not null references funding_call,
    audience text not null,
    unit     text not null,
    primary key (call_id, audience, unit)
);

create table call_document (
    call_id  text    not null references funding_call,
    code     text    not null,
    position integer not null,
    primary key (call_id, code)
);

create table call_text (
    call_id  text not null references funding_call,
    language text not null,
    key      text not null,
    text     text not null,
    primary key (call_id, language, key)
);
