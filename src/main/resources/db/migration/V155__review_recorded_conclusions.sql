-- Every conclusion as it was recorded before its publication: a pending one is overwritten when it changes and goes when it
-- is taken back, and an auditor asks what stood there, who wrote it and at which meeting.
create table recorded_conclusion (
    mark             uuid          primary key, -- of the pending conclusion, which has another one with each change
    application_id   uuid          not null references review_case,
    receipt_number   integer       not null,
    positive         boolean       not null,
    proposal         boolean       not null,
    percent          numeric(5, 2) not null,
    reason           text          not null,
    against_proposal text,
    meeting_id       uuid          references committee_meeting,
    recorded_by      uuid          not null references person,
    recorded_at      timestamptz   not null
);

insert into recorded_conclusion
select mark, application_id, receipt_number, positive, proposal, percent, reason, against_proposal, meeting_id, recorded_by,
       recorded_at
  from pending_conclusion;

create trigger recorded_conclusion_kept before update or delete on recorded_conclusion
    for each row execute function review_refuse_change();

-- Whatever writes a pending conclusion records it.
create function review_record_conclusion() returns trigger language plpgsql as $$
begin
    insert into recorded_conclusion
    values (new.mark, new.application_id, new.receipt_number, new.positive, new.proposal, new.percent, new.reason,
            new.against_proposal, new.meeting_id, new.recorded_by, new.recorded_at)
    on conflict (mark) do nothing;
    return null;
end
$$;

create trigger pending_conclusion_recorded after insert or update on pending_conclusion
    for each row execute function review_record_conclusion();

create index recorded_conclusion_by_case on recorded_conclusion (application_id);

-- A dossier of a call asks these for one case after the other, ended ones included.
create index conflict_of_interest_by_case on conflict_of_interest (application_id);
create index case_assignment_by_case on case_assignment (application_id);
create index meeting_absence_by_case on meeting_absence (application_id);
