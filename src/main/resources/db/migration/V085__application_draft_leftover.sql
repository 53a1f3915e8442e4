-- What somebody typed into a draft and the portal could not read ("Belgim", a day that no calendar has, a text that is
-- too long). Kept word for word until it is put right: nothing typed is ever lost. Gone with the draft.
create table draft_leftover (
    application_id uuid not null,
    section        text not null,
    field          text not null,
    typed          text not null,
    primary key (application_id, section, field),
    constraint draft_leftover_of_application foreign key (application_id) references application on delete cascade,
    constraint draft_leftover_section check (section in ('STAY', 'YOU', 'HOST', 'ANSWERS')),
    constraint draft_leftover_field check (length(field) between 1 and 100),
    -- No form that the portal's server accepts is longer.
    constraint draft_leftover_size check (length(typed) between 1 and 2100000)
);
