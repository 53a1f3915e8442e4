-- The office looks for a mail by part of its address or subject.
create index outbound_mail_recipient_trigrams on outbound_mail using gin (recipient gin_trgm_ops);
create index outbound_mail_subject_trigrams on outbound_mail using gin (subject gin_trgm_ops);
