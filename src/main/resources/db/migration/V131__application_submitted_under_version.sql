-- Under which version of its call a submission was judged. Those made before there were versions: the first.
alter table application_submission add column call_version integer not null default 1;
alter table application_submission add constraint application_submission_call_version check (call_version > 0);
