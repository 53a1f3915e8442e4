-- Where mails go in the demo, so that nothing leaves the machine. Stays empty everywhere else.
create table demo_mailbox (
    id          bigint      generated always as identity primary key,
    message_id  text        not null,
    recipient   text        not null,
    subject     text        not null,
    body        text        not null,
    received_at timestamptz not null
);

create index demo_mailbox_by_recipient on demo_mailbox (recipient, id desc);
