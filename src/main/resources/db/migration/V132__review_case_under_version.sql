-- The version of the call the case is reviewed under: that of its latest submission.
alter table review_case add column call_version integer not null default 1;
alter table review_case add constraint review_case_call_version check (call_version > 0);
