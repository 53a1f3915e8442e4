-- Which drafts near their last day to submit is asked all day long; what was submitted is not looked at for it.
create index application_drafts_by_departure on application (call_id, id, departure) where status = 'DRAFT';
