-- One act ordered for many cases. The order is written first, once; each case's result is written in the transaction that
-- made it, so that a result without its act, or an act without its result, cannot be.
create table bulk_run (
    id         uuid        primary key,
    act        text        not null,
    cases      integer     not null,
    ordered_by uuid        not null references person,
    ordered_at timestamptz not null,
    constraint bulk_run_act check (act in ('PASS_ON', 'REMIND', 'ASSIGN', 'CONCLUDE', 'MESSAGE')),
    constraint bulk_run_cases check (cases between 1 and 200)
);
create table bulk_result (
    run_id         uuid    not null references bulk_run,
    application_id uuid    not null references application,
    receipt_number integer not null,
    refused        text, -- key of the sentence that says why; null: done
    primary key (run_id, application_id)
);
