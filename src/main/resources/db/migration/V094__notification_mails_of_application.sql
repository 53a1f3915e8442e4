-- Applicants read again what was mailed to them about an application.
create index outbound_mail_of_application on outbound_mail (application_id, person_id, created_at desc);
