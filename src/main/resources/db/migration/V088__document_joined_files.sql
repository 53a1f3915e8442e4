-- A document may be put together from several files: the whole may be as large as everything an application may bring,
-- and what joining adds. A single file is held to 10 MB where it becomes a part (application_document_part).
alter table document drop constraint document_bytes;
alter table document add constraint document_bytes check (bytes between 1 and 33554432);
