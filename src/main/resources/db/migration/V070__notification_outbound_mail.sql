-- The outbox: one row per mail, written in the transaction of the change it tells about. So no mail speaks of a change
-- that was rolled back, and none is lost when the portal is killed before it went.
-- application_id names another room's row on purpose without a foreign key: what was said stays when a case is purged.
create table outbound_mail (
    id             uuid        primary key, -- the Message-ID is made of it
    event_key      text        not null,
    kind           text        not null,
    person_id      uuid        not null references person,
    application_id uuid        not null,
    recipient      text        not null, -- the address at the time of writing
    locale         text        not null,
    subject        text        not null,
    body           text        not null,
    state          text        not null default 'WAITING',
    attempts       integer     not null default 0,
    last_error     text,
    created_at     timestamptz not null,
    sent_at        timestamptz,
    constraint outbound_mail_once unique (event_key, person_id, kind),
    constraint outbound_mail_state_known check (state in ('WAITING', 'SENT', 'FAILED')),
    constraint outbound_mail_sent_has_instant check (state <> 'SENT' or sent_at is not null),
    constraint outbound_mail_attempts_not_negative check (attempts >= 0),
    constraint outbound_mail_one_line check (subject !~ '[\r\n]' and recipient !~ '[\r\n]')
);

-- The office reads newest first, all or one state.
create index outbound_mail_newest on outbound_mail (created_at desc, id desc);
create index outbound_mail_newest_by_state on outbound_mail (state, created_at desc, id desc);

-- Who had a mail sent again, and why. The number comes from the page that was clicked: the same click twice is one row.
create table mail_resend (
    mail_id    uuid        not null references outbound_mail,
    number     integer     not null,
    officer_id uuid        not null references person,
    reason     text        not null,
    asked_at   timestamptz not null,
    constraint mail_resend_pkey primary key (mail_id, number),
    constraint mail_resend_number_positive check (number > 0),
    constraint mail_resend_reason_given check (length(btrim(reason)) between 1 and 2000)
);
