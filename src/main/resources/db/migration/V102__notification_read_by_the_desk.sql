-- Mails about cases that did not reach their reader: the desk shows which.
create view case_mail_failed as
    select application_id, created_at from outbound_mail where state = 'FAILED';

create index outbound_mail_failed on outbound_mail (application_id, created_at) where state = 'FAILED';
