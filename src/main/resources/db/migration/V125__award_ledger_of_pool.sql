-- The history of one pool is gone through step by step: its n-th entry is found without reading the other pools'.
create index ledger_entry_of_pool on ledger_entry (call_id, pool, sequence);
