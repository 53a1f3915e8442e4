-- Some mails are about no case (an exception granted before anything was begun) or about several (a digest). Their call is
-- kept with every mail, so that the office can look mails up by it; so are the cases that a mail names.
alter table outbound_mail
    alter column application_id drop not null,
    add column call_id text,
    add column about   uuid[] not null default '{}';

update outbound_mail m set call_id = a.call_id from application a where a.id = m.application_id;

create index outbound_mail_of_call on outbound_mail (call_id, created_at desc, id desc);
create index outbound_mail_of_kind on outbound_mail (kind, created_at desc, id desc);
