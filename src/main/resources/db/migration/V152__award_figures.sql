-- Where each application stands in its pool, for figures. A place given up for another pool is told by the other one.
create view place_figure as
    select q.application_id, q.call_id, q.pool_code, q.state, q.since,
           (select min(e.at)
              from ledger_entry e
             where e.application_id = q.application_id and e.kind = 'GRANT_OFFERED') as offered_at
      from queue_place q
     where q.state <> 'MOVED';

-- Grants held and grants there are, after each entry of the ledger that changes one of the two.
create view pool_figure as
    select e.call_id, e.pool, e.sequence, e.at,
           sum(case when e.kind = 'GRANT_OFFERED' then 1
                    when e.kind in ('GRANT_DECLINED', 'OFFER_LAPSED') then -1
                    when e.kind in ('WITHDRAWN', 'RETURNED', 'MOVED') and e.facts::jsonb ->> 'grant' is not null then -1
                    else 0
                end) over (partition by e.call_id, e.pool order by e.sequence) as held,
           case when e.kind = 'POOL_OPENED' then (e.facts::jsonb ->> 'capacity')::integer
                when e.kind in ('CAPACITY_CHANGED', 'GRANTS_MOVED_OUT', 'GRANTS_MOVED_IN')
                    then (e.facts::jsonb ->> 'to')::integer
            end as capacity
      from ledger_entry e
     where e.kind in ('POOL_OPENED', 'CAPACITY_CHANGED', 'GRANTS_MOVED_OUT', 'GRANTS_MOVED_IN', 'GRANT_OFFERED',
                      'GRANT_DECLINED', 'OFFER_LAPSED', 'WITHDRAWN', 'RETURNED', 'MOVED');
