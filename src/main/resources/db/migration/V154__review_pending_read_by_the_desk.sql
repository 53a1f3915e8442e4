-- Cases whose conclusion waits for its publication: nothing to conclude there any more.
create view case_pending as
    select application_id, receipt_number from pending_conclusion;
