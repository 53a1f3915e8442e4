-- What the office's desk and its list of cases read of the queues, as the award publishes it.
create view case_place as
    select q.application_id, q.call_id, q.receipt_number, q.pool_code, q.state, q.since, g.answer_by
      from queue_place q
      left join mobility_grant g on g.application_id = q.application_id and g.pool_code = q.pool_code;

create index queue_place_by_state on queue_place (call_id, state, receipt_number);
