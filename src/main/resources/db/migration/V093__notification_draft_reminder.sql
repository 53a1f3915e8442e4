-- Reminders of drafts whose last day to submit is near, one row for each that was written. The key is what keeps two nodes,
-- a restart or a clock that was moved from writing it twice; another departure has another last day, and so other reminders.
create table draft_reminder (
    application_id uuid        not null,
    last_day       date        not null,
    days_before    integer     not null,
    written_at     timestamptz not null,
    constraint draft_reminder_pkey primary key (application_id, last_day, days_before),
    constraint draft_reminder_days_known check (days_before in (14, 3)),
    constraint draft_reminder_of_application foreign key (application_id) references application on delete cascade
);
