-- A meeting of the committee of one audience of a call.
create table committee_meeting (
    id         uuid        primary key,
    call_id    text        not null references funding_call,
    audience   text        not null,
    held_on    date        not null,
    place      text        not null,
    created_by uuid        not null references person,
    created_at timestamptz not null,
    version    integer     not null,
    constraint committee_meeting_audience check (audience in ('STAFF', 'STUDENT')),
    constraint committee_meeting_has_place check (btrim(place) <> '')
);

create index committee_meeting_by_committee on committee_meeting (call_id, audience, held_on);

-- Who is expected at a meeting: present, or excused.
create table meeting_attendance (
    meeting_id uuid    not null references committee_meeting,
    person_id  uuid    not null references person,
    present    boolean not null,
    primary key (meeting_id, person_id)
);

-- Who left the room for which case, because of a conflict of interest. Kept when they come back: the minutes tell of it.
create table meeting_absence (
    meeting_id     uuid        not null,
    person_id      uuid        not null,
    application_id uuid        not null references review_case,
    left_at        timestamptz not null,
    back_at        timestamptz,
    primary key (meeting_id, person_id, application_id),
    constraint meeting_absence_of_attendance foreign key (meeting_id, person_id) references meeting_attendance,
    constraint meeting_absence_in_order check (left_at <= back_at)
);

alter table pending_conclusion add constraint pending_conclusion_meeting
    foreign key (meeting_id) references committee_meeting;
alter table conclusion add constraint conclusion_meeting foreign key (meeting_id) references committee_meeting;
create index pending_conclusion_by_meeting on pending_conclusion (meeting_id) where meeting_id is not null;
create index conclusion_by_meeting on conclusion (meeting_id) where meeting_id is not null;
