-- Who sits on the committee of a call and audience, for which unit and from when until when; who stands in for whom; and who
-- chairs it. While a committee has no seat, everyone with the role and one of its units sits, as before.
create table committee_seat (
    id            uuid        primary key,
    call_id       text        not null references funding_call,
    audience      text        not null,
    office        text        not null,
    person_id     uuid        not null references person,
    unit          text,
    stands_in_for uuid        references committee_seat,
    first_day     date        not null,
    last_day      date,
    away_from     date,
    away_until    date,
    given_by      uuid        not null references person,
    given_at      timestamptz not null,
    struck_at     timestamptz, -- given in error: as if it had never been
    constraint committee_seat_audience check (audience in ('STAFF', 'STUDENT')),
    constraint committee_seat_office check (office in ('MEMBER', 'SUBSTITUTE', 'CHAIR')),
    constraint committee_seat_unit check ((office = 'CHAIR') = (unit is null)),
    constraint committee_seat_stands_in check ((office = 'SUBSTITUTE') = (stands_in_for is not null)),
    constraint committee_seat_in_order check (last_day >= first_day),
    constraint committee_seat_away check ((away_from is null) = (away_until is null) and away_until >= away_from),
    -- Nobody sits twice, and there is one chair at a time.
    constraint committee_seat_once exclude using gist (
        call_id with =, audience with =, person_id with =, daterange(first_day, last_day, '[]') with &&)
        where (office <> 'CHAIR' and struck_at is null),
    constraint committee_seat_one_chair exclude using gist (
        call_id with =, audience with =, daterange(first_day, last_day, '[]') with &&)
        where (office = 'CHAIR' and struck_at is null)
);

create index committee_seat_by_call on committee_seat (call_id, audience);
create index committee_seat_by_person on committee_seat (person_id);
