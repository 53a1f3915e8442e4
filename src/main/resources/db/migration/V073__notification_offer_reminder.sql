-- Offers of which the applicant is reminded before they lapse. Due by the portal's clock, not the scheduler's: the demo moves it.
create table offer_reminder (
    application_id uuid        not null,
    answer_by      timestamptz not null,
    remind_at      timestamptz not null,
    constraint offer_reminder_pkey primary key (application_id, answer_by),
    constraint offer_reminder_before_lapse check (remind_at < answer_by)
);

create index offer_reminder_due on offer_reminder (remind_at);
