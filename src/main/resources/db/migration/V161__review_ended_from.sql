-- Where a case stood when its application was sent back: a send-back that is taken back puts it there again.
alter table review_case
    add column ended_phase        text,
    add column ended_resume_phase text,
    add column ended_since        timestamptz,
    add constraint review_case_ended_from check (
        (ended_phase is null) = (ended_since is null)
        and (ended_phase is null or phase = 'ENDED')
        and ended_phase in ('SCREENING', 'CLARIFICATION', 'ASSESSMENT')
        and (ended_phase = 'CLARIFICATION') = (ended_resume_phase is not null)
        and ended_resume_phase in ('SCREENING', 'ASSESSMENT'));
