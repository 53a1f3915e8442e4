-- People and the roles an admin gives to addresses. Addresses are kept in lower case, so that one mailbox is one person.
create table person (
    id         uuid        primary key,
    email      text        not null constraint person_email_unique unique,
    name       text        not null,
    locale     text        not null default 'en',
    unit       text,
    disabled   boolean     not null default false,
    created_at timestamptz not null,
    constraint person_email_lower_case check (email = lower(email) and email = btrim(email)),
    constraint person_email_length check (length(email) between 3 and 254),
    constraint person_name_length check (length(name) between 1 and 254)
);

create table person_role (
    person_id uuid not null references person,
    role      text not null,
    primary key (person_id, role),
    constraint person_role_known check (role in ('OFFICER', 'ASSESSOR', 'CHAIR', 'AUDITOR', 'ADMIN'))
);
