-- Networks of the institution: lists that the office keeps. A member is a host of the register, or a name and a country
-- for those that hold no charter. A code given for a member that is not in the register yet is matched at each import.
create table network (
    id   uuid primary key,
    name text not null,
    constraint network_name_given check (length(btrim(name)) between 1 and 100),
    constraint network_name_once unique (name)
);

create table network_member (
    id           uuid primary key,
    network_id   uuid not null,
    host_id      uuid,
    name         text not null,
    country      text not null,
    erasmus_code text, -- letters and digits alone
    note         text, -- for the office: where this is known from
    constraint network_member_of_network foreign key (network_id) references network,
    constraint network_member_host foreign key (host_id) references host,
    constraint network_member_name_given check (length(btrim(name)) between 1 and 300),
    constraint network_member_country check (country ~ '^[A-Z]{2}$'),
    constraint network_member_once unique (network_id, name, country)
);

create unique index network_member_host_once on network_member (network_id, host_id) where host_id is not null;
create index network_member_by_host on network_member (host_id);

insert into network (id, name) values
    ('6a1d1c1e-0001-4000-8000-000000000001', 'tropEd'),
    ('6a1d1c1e-0001-4000-8000-000000000002', 'Alliance for Education in Tropical Medicine and International Public Health');

-- tropEd: the members that a published document names (docs/sources.md#networks); a complete present list was not to be
-- had, so each carries a note. The partners of the Alliance are nowhere named one by one: the office enters them.
insert into network_member (id, network_id, name, country, erasmus_code, note)
select gen_random_uuid(), '6a1d1c1e-0001-4000-8000-000000000001', name, country, code,
    'Named as a member in an Erasmus Mundus diploma supplement; please confirm.'
from (values
    ('Charité – Universitätsmedizin Berlin', 'DE', null),
    ('University of Copenhagen', 'DK', 'DKKOBENHA01'),
    ('Université de Bordeaux', 'FR', 'FBORDEAU58'),
    ('KIT Royal Tropical Institute, Amsterdam', 'NL', null),
    ('Karolinska Institutet', 'SE', 'SSTOCKHO03'),
    ('UCL Institute of Child Health, London', 'GB', null),
    ('Queen Margaret University, Edinburgh', 'GB', null),
    ('University of Bergen', 'NO', 'NBERGEN01')) as member (name, country, code);
