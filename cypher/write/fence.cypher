// Comes before everything that a writer writes. Takes the lock before it checks who the writer is: a writer that was replaced while
// it waited for the lock must stop, and what a statement read before it waited may no longer be true.
// Parameters: $writer, $lease (milliseconds). Columns: goes on with the store.
MATCH (store:Store {name: 'graph'})
SET store.asked_by = $writer
WITH store WHERE store.writer = $writer
SET store.lease_until = timestamp() + $lease
WITH store
