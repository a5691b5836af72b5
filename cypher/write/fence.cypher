// Goes before all that a writer writes. Takes the lock before it looks who the writer is: one that was put out while it waited for
// the lock must not go on, and what a statement has read before it waited may no longer be so.
// Parameters: $writer, $lease (milliseconds). Columns: goes on with the store.
MATCH (store:Store {name: 'graph'})
SET store.asked_by = $writer
WITH store WHERE store.writer = $writer
SET store.lease_until = timestamp() + $lease
WITH store
